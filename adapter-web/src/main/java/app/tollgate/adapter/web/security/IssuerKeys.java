package app.tollgate.adapter.web.security;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The issuer's public keys, fetched when first needed and kept.
///
/// They are read again in the background after a while, so that a withdrawn key stops counting, and at once for a key
/// id nobody heard of, though not for every forged one. While the issuer is down the known keys go on for a day. As
/// long as there are some, it is asked once in half a minute at most, whoever wants to know and whatever it answers.
final class IssuerKeys {

    static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.ES256, JWSAlgorithm.RS256);

    private static final Duration FRESH_FOR = Duration.ofMinutes(10);
    private static final Duration KEPT_FOR = Duration.ofHours(24);
    private static final Duration ASKED_AGAIN_AFTER = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final URI address;
    private final WebClient web;
    private final InstantSource clock;
    private final AsyncLoadingCache<URI, JWKSet> cache;
    private volatile Instant askedAt = Instant.MIN;
    private volatile Instant heardAt = Instant.MIN;

    IssuerKeys(URI address, WebClient web, InstantSource clock) {
        this.address = address;
        this.web = web;
        this.clock = clock;
        this.cache = Caffeine.newBuilder()
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .refreshAfterWrite(FRESH_FOR)
                .expireAfterWrite(KEPT_FOR)
                .buildAsync((key, _) -> fetch(key).toFuture());
    }

    /// The keys that may have signed this token; none when its algorithm is not one of ours.
    Flux<JWK> of(SignedJWT token) {
        if (!ALGORITHMS.contains(token.getHeader().getAlgorithm())) {
            return Flux.empty();
        }
        JWKSelector wanted = new JWKSelector(JWKMatcher.forJWSHeader(token.getHeader()));
        return Mono.defer(() -> Mono.fromFuture(cache.get(address), true))
                .flatMapMany(known -> matching(wanted, known));
    }

    private Flux<JWK> matching(JWKSelector wanted, JWKSet known) {
        List<JWK> found = wanted.select(known);
        if (!found.isEmpty() || askedLately()) {
            return Flux.fromIterable(found);
        }
        return Mono.defer(() -> Mono.fromFuture(cache.synchronous().refresh(address), true))
                .onErrorResume(AskedLately.class, _ -> Mono.just(known))
                .flatMapIterable(wanted::select);
    }

    private boolean askedLately() {
        return clock.instant().isBefore(askedAt.plus(ASKED_AGAIN_AFTER));
    }

    private boolean hasKeys() {
        return clock.instant().isBefore(heardAt.plus(KEPT_FOR));
    }

    /// A refresh that fails leaves the keys as they are, and would be tried again by the next reader of them.
    private Mono<JWKSet> fetch(URI from) {
        return Mono.defer(() -> hasKeys() && askedLately() ? Mono.error(new AskedLately()) : asked(from));
    }

    private Mono<JWKSet> asked(URI from) {
        askedAt = clock.instant();
        return web.get()
                .uri(from)
                .retrieve()
                .bodyToMono(String.class)
                .timeout(PATIENCE)
                .map(IssuerKeys::read)
                .doOnNext(_ -> heardAt = clock.instant());
    }

    /// Of this kind, since the cache says nothing in the log about a refresh that was given up.
    private static final class AskedLately extends CancellationException {

        private static final long serialVersionUID = 1L;
    }

    private static JWKSet read(String body) {
        try {
            return JWKSet.parse(body);
        } catch (ParseException unreadable) {
            throw new IllegalStateException("not a JWK set", unreadable);
        }
    }
}
