package app.tollgate.adapter.web.security;

import app.tollgate.domain.customer.CustomerId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/// What a token with a right signature must say besides (IDN-1).
final class TokenRules {

    static final String EXPIRED = "token_expired";

    private static final Duration SKEW = Duration.ofSeconds(30);
    private static final OAuth2TokenValidatorResult REFUSED =
            OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token"));

    private TokenRules() {}

    static OAuth2TokenValidator<Jwt> of(TokenSettings settings, InstantSource clock) {
        return new DelegatingOAuth2TokenValidator<>(List.of(
                timely(clock),
                TokenRules::names,
                new JwtIssuerValidator(settings.issuer()),
                new JwtAudienceValidator(settings.audience())));
    }

    /// `exp` must be there, `nbf` may.
    private static OAuth2TokenValidator<Jwt> timely(InstantSource clock) {
        JwtTimestampValidator times = new JwtTimestampValidator(SKEW);
        times.setAllowEmptyExpiryClaim(false);
        times.setClock(clock.withZone(ZoneOffset.UTC));
        return token -> {
            OAuth2TokenValidatorResult result = times.validate(token);
            return result.hasErrors() && hasExpired(token, clock)
                    ? OAuth2TokenValidatorResult.failure(new OAuth2Error(EXPIRED))
                    : result;
        };
    }

    private static boolean hasExpired(Jwt token, InstantSource clock) {
        Instant end = token.getExpiresAt();
        return end != null && end.plus(SKEW).isBefore(clock.instant());
    }

    /// Supabase hands out tokens for nobody in particular: role `anon`, and keys without a `sub`.
    private static OAuth2TokenValidatorResult names(Jwt token) {
        boolean somebody = token.getClaims().get("sub") instanceof String sub && CustomerId.isValid(sub);
        boolean anonymous = "anon".equals(token.getClaims().get("role"));
        return somebody && !anonymous ? OAuth2TokenValidatorResult.success() : REFUSED;
    }
}
