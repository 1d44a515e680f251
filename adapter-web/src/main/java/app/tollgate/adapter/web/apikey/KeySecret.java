package app.tollgate.adapter.web.apikey;

import app.tollgate.domain.apikey.SecretHash;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/// The half of an API key that nobody keeps but its holder: 256 random bits, in base64url.
record KeySecret(String text) {

    private static final int BYTES = 32;

    static KeySecret from(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new KeySecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    SecretHash hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return new SecretHash(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return "KeySecret[***]";
    }
}
