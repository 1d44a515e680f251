package app.tollgate.domain.token;

import java.util.regex.Pattern;

/// Names a signing key in a token's header and in the published set (`kid`): the thumbprint of its public half
/// (RFC 7638), so that no two keys share one.
public record KeyId(String value) {

    private static final Pattern THUMBPRINT = Pattern.compile("[A-Za-z0-9_-]{43}");

    public KeyId {
        if (!THUMBPRINT.matcher(value).matches()) {
            throw new IllegalArgumentException("a key id is a SHA-256 thumbprint in base64url");
        }
    }
}
