package app.tollgate.domain.apikey;

import java.util.regex.Pattern;

/// The SHA-256 of a key's secret, in small hexadecimal digits. The secret is 256 random bits, so nobody guesses it from
/// its hash, however fast they hash.
public record SecretHash(String hex) {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    public SecretHash {
        if (!SHA_256.matcher(hex).matches()) {
            throw new IllegalArgumentException("a secret's hash is 64 hexadecimal digits");
        }
    }

    /// Takes the same time wherever the two differ, so that the time says nothing about the stored one.
    public boolean matches(SecretHash other) {
        int difference = 0;
        for (int index = 0; index < hex.length(); index++) {
            difference |= hex.charAt(index) ^ other.hex.charAt(index);
        }
        return difference == 0;
    }

    @Override
    public String toString() {
        return "SecretHash[***]";
    }
}
