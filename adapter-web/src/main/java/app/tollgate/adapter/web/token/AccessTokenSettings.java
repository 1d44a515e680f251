package app.tollgate.adapter.web.token;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Who says what an access token says (ACC-6), and what the private keys are sealed under in the database. Without a
/// secret they lie there in plain, as readable as everything else in it.
public record AccessTokenSettings(String issuer, Optional<String> keySecret) {

    /// The secret is no password: nothing slows down somebody who guesses, so it has to be long.
    private static final int SECRET_BYTES_MIN = 32;

    public AccessTokenSettings {
        if (issuer.isBlank()) {
            throw new IllegalArgumentException("access tokens name who issued them");
        }
        keySecret.filter(secret -> bytes(secret).length < SECRET_BYTES_MIN).ifPresent(_ -> {
            throw new IllegalArgumentException("a secret for keys has at least " + SECRET_BYTES_MIN + " bytes");
        });
    }

    static byte[] bytes(String secret) {
        return secret.getBytes(StandardCharsets.UTF_8);
    }

    /// Says everything but the secret.
    @Override
    public String toString() {
        return "AccessTokenSettings[issuer=" + issuer + ", keySecret=" + keySecret.map(_ -> "***") + "]";
    }
}
