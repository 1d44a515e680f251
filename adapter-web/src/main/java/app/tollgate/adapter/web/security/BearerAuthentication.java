package app.tollgate.adapter.web.security;

import app.tollgate.adapter.web.apikey.KnownApiKeys;
import app.tollgate.adapter.web.apikey.PresentedKey;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import reactor.core.publisher.Mono;

/// Tells an API key from a user's token by its first letters, and asks whoever knows that kind.
final class BearerAuthentication implements ReactiveAuthenticationManager {

    private final TokenAuthentication tokens;
    private final KnownApiKeys keys;

    BearerAuthentication(TokenAuthentication tokens, KnownApiKeys keys) {
        this.tokens = tokens;
        this.keys = keys;
    }

    @Override
    public Mono<Authentication> authenticate(Authentication authentication) {
        return authentication instanceof BearerTokenAuthenticationToken bearer
                        && PresentedKey.looksLikeOne(bearer.getToken())
                ? holderOf(bearer.getToken())
                : tokens.authenticate(authentication);
    }

    /// Malformed, unknown, wrong and revoked are one to the caller.
    private Mono<Authentication> holderOf(String key) {
        return Mono.justOrEmpty(PresentedKey.read(key))
                .flatMap(keys::behind)
                .<Authentication>map(ApiKeyAuthentication::new)
                .switchIfEmpty(Mono.error(() -> new BadCredentialsException("no such key")));
    }
}
