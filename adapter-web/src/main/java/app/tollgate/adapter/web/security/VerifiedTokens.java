package app.tollgate.adapter.web.security;

import app.tollgate.domain.customer.Identity;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/// Remembers for a minute whom a token was found to speak for: checking a signature costs more than all the rest of an
/// access check.
///
/// Never beyond the token's `exp`; and a minute is short beside the ten for which [IssuerKeys] trusts what it fetched,
/// so a withdrawn key is noticed about as soon as without this. What was refused is judged anew each time.
final class VerifiedTokens {

    private static final Duration REMEMBERED_FOR = Duration.ofSeconds(60);
    private static final int TOKENS_MAX = 10_000;

    private final ReactiveJwtDecoder decoder;
    private final InstantSource clock;
    private final Cache<TokenHash, Verified> cache;

    VerifiedTokens(ReactiveJwtDecoder decoder, InstantSource clock) {
        this.decoder = decoder;
        this.clock = clock;
        this.cache = Caffeine.newBuilder()
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .expireAfterWrite(REMEMBERED_FOR)
                .maximumSize(TOKENS_MAX)
                .build();
    }

    /// Fails as the decoder does.
    Mono<Identity> identityOf(String token) {
        return Mono.defer(() -> {
            TokenHash hash = TokenHash.of(token);
            return known(hash).map(Mono::just).orElseGet(() -> verified(hash, token));
        });
    }

    /// Whom the token speaks for, if that is remembered and the token has not expired.
    Optional<Identity> known(String token) {
        return known(TokenHash.of(token));
    }

    private Optional<Identity> known(TokenHash hash) {
        return Optional.ofNullable(cache.getIfPresent(hash))
                .filter(verified -> clock.instant().isBefore(verified.expiresAt()))
                .map(Verified::identity);
    }

    private Mono<Identity> verified(TokenHash hash, String token) {
        return decoder.decode(token).map(jwt -> remembered(hash, jwt));
    }

    private Identity remembered(TokenHash hash, Jwt token) {
        Identity identity = TokenIdentity.of(token);
        cache.put(hash, new Verified(identity, Objects.requireNonNull(token.getExpiresAt())));
        return identity;
    }

    private record Verified(Identity identity, Instant expiresAt) {}
}
