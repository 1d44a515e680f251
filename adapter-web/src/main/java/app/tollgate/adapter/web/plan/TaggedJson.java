package app.tollgate.adapter.web.plan;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/// Public JSON under an ETag made from its very bytes, so that the tag is strong and the same on every instance. The
/// framework compares it with `If-None-Match`.
final class TaggedJson {

    private static final CacheControl FOR_EVERYBODY =
            CacheControl.maxAge(Duration.ofSeconds(60)).cachePublic();
    private static final int TAG_BYTES = 16;

    private final JsonMapper json;

    TaggedJson(JsonMapper json) {
        this.json = json;
    }

    ResponseEntity<Object> of(Object content) {
        byte[] body = json.writeValueAsBytes(content);
        return ResponseEntity.ok()
                .eTag(tagOf(body))
                .cacheControl(FOR_EVERYBODY)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }

    private static String tagOf(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return '"' + HexFormat.of().formatHex(digest, 0, TAG_BYTES) + '"';
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
