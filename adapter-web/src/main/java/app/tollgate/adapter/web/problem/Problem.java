package app.tollgate.adapter.web.problem;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/// One problem, ready to be answered: its type, a sentence, further facts for programs, and headers.
public record Problem(ProblemType type, String detail, Map<String, Object> facts, Map<String, String> headers) {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    Problem(ProblemType type, String detail) {
        this(type, detail, Map.of(), Map.of());
    }

    public Problem with(String fact, Object value) {
        return new Problem(type, detail, added(facts, fact, value), headers);
    }

    public Problem withHeader(String name, String value) {
        return new Problem(type, detail, facts, added(headers, name, value));
    }

    /// Tells the caller when to come back, in whole seconds and at least one; without a hint of PayPal's, in 5 s.
    public Problem retryAfter(Optional<Duration> hint) {
        long seconds = Math.max(1, hint.orElse(RETRY_AFTER).plusMillis(999).toSeconds());
        return withHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    }

    public Problem retrySoon() {
        return retryAfter(Optional.empty());
    }

    public ResponseEntity<Object> response() {
        return ResponseEntity.status(type.status())
                .headers(all -> headers.forEach(all::set))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body());
    }

    ProblemDetail body() {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(type.status(), detail);
        body.setType(type.uri());
        body.setTitle(type.title());
        body.setProperty("code", type.code());
        facts.forEach(body::setProperty);
        return body;
    }

    private static <V> Map<String, V> added(Map<String, V> known, String name, V value) {
        Map<String, V> more = new LinkedHashMap<>(known);
        more.put(name, value);
        return Collections.unmodifiableMap(more);
    }
}
