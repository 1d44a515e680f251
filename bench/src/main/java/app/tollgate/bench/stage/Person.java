package app.tollgate.bench.stage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/// The n-th customer of a population, named as [Population] names them in SQL. Ids are spread like random ones, since
/// an index of ascending ids would be kinder than life is.
public record Person(int population, int number) {

    String id() {
        ByteBuffer digest = ByteBuffer.wrap(md5("bench-" + population + "-" + number));
        return new UUID(digest.getLong(), digest.getLong()).toString();
    }

    String email() {
        return "user-" + number + "@example.com";
    }

    private static byte[] md5(String text) {
        try {
            return MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
