package app.tollgate.adapter.web.security;

import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.EmailAddress;
import app.tollgate.domain.customer.Identity;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.oauth2.jwt.Jwt;

/// Reads who somebody is from the top level of a token, where only the issuer writes. `user_metadata` is the user's own
/// to write (Supabase), and nothing is taken from it (IDN-1).
///
/// An address counts as verified only by a top-level `email_verified` that is the boolean `true`; Supabase sends none,
/// so its addresses are unverified unless an access token hook adds the claim.
final class TokenIdentity {

    private static final int NAME_MAX = 200;

    private TokenIdentity() {}

    /// Of a token that passed [TokenRules], which has a subject.
    static Identity of(Jwt token) {
        return new Identity(
                new CustomerId(Objects.requireNonNull(token.getSubject())),
                text(token, "email").filter(EmailAddress::isValid).map(EmailAddress::new),
                Boolean.TRUE.equals(token.getClaims().get("email_verified")),
                text(token, "name").filter(name -> name.length() <= NAME_MAX));
    }

    /// Text with control characters is left out: a database cannot hold all of them, and no name has one.
    private static Optional<String> text(Jwt token, String claim) {
        return Optional.ofNullable(token.getClaims().get(claim))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(text -> !text.isBlank() && text.chars().noneMatch(Character::isISOControl));
    }
}
