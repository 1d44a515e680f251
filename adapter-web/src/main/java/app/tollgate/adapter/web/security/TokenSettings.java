package app.tollgate.adapter.web.security;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// How bearer tokens are checked (IDN-1): by the issuer's published keys (ES256, RS256), or by a shared secret (HS256).
///
/// Exactly one of the two; the token has no say in it. `issuer` and `audience` must be in every token.
public record TokenSettings(String issuer, String audience, Optional<URI> jwksUri, Optional<String> hs256Secret) {

    private static final int SECRET_BYTES_MIN = 32;

    public TokenSettings {
        if (issuer.isBlank() || audience.isBlank()) {
            throw new IllegalArgumentException("tokens are for one audience, from one issuer: both are named");
        }
        if (jwksUri.isPresent() == hs256Secret.isPresent()) {
            throw new IllegalArgumentException("tokens are checked by a JWKS address or by an HS256 secret: set one");
        }
        hs256Secret.filter(secret -> bytes(secret).length < SECRET_BYTES_MIN).ifPresent(_ -> {
            throw new IllegalArgumentException(
                    "an HS256 secret has at least " + SECRET_BYTES_MIN + " bytes (RFC 7518, 3.2)");
        });
    }

    static byte[] bytes(String secret) {
        return secret.getBytes(StandardCharsets.UTF_8);
    }

    /// Says everything but the secret.
    @Override
    public String toString() {
        return "TokenSettings[issuer=" + issuer + ", audience=" + audience + ", jwksUri=" + jwksUri + ", hs256Secret="
                + hs256Secret.map(_ -> "***") + "]";
    }
}
