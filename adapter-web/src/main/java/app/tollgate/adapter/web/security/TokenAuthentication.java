package app.tollgate.adapter.web.security;

import java.util.Collection;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import reactor.core.publisher.Mono;

/// From a bearer token to the customer behind it; the first time, that creates the customer (IDN-2).
final class TokenAuthentication implements ReactiveAuthenticationManager {

    private final VerifiedTokens tokens;
    private final KnownCustomers customers;

    TokenAuthentication(VerifiedTokens tokens, KnownCustomers customers) {
        this.tokens = tokens;
        this.customers = customers;
    }

    @Override
    public Mono<Authentication> authenticate(Authentication authentication) {
        return Mono.just(authentication)
                .ofType(BearerTokenAuthenticationToken.class)
                .flatMap(bearer -> tokens.identityOf(bearer.getToken()))
                .onErrorMap(JwtException.class, TokenAuthentication::refusalOf)
                .flatMap(customers::behind)
                .map(CustomerAuthentication::new);
    }

    private static AuthenticationException refusalOf(JwtException fault) {
        return fault instanceof JwtValidationException invalid && onlyExpired(invalid.getErrors())
                ? new CredentialsExpiredException("expired", fault)
                : new InvalidBearerTokenException("invalid", fault);
    }

    private static boolean onlyExpired(Collection<OAuth2Error> errors) {
        return errors.stream().allMatch(error -> error.getErrorCode().equals(TokenRules.EXPIRED));
    }
}
