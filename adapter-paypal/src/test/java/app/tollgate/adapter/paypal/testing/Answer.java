package app.tollgate.adapter.paypal.testing;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import reactor.core.publisher.Mono;

/// How the stub treats one request.
public sealed interface Answer {

    record Reply(int status, Map<String, String> headers, byte[] body) implements Answer {

        public Reply with(String header, String value) {
            return new Reply(status, Map.of(header, value), body);
        }
    }

    /// The request is taken in and never answered.
    record Silence() implements Answer {}

    /// The answer waits until the gate opens.
    record Held(Mono<Void> gate, Reply reply) implements Answer {}

    /// The connection is cut once the request has arrived.
    record Cut() implements Answer {}

    /// The connection is reset once the request has arrived.
    record Reset() implements Answer {}

    /// The connection is cut in the middle of the answer.
    record CutInTheMiddle() implements Answer {}

    static Reply json(int status, String body) {
        return new Reply(status, Map.of("Paypal-Debug-Id", "f00dcafe12345"), body.getBytes(StandardCharsets.UTF_8));
    }

    static Reply issue(int status, String name, String issue) {
        return json(status, """
            {"name":"%s","message":"…","debug_id":"b0d1","details":[{"issue":"%s"}]}\
            """.formatted(name, issue));
    }

    static Reply token(String token, long expiresIn) {
        return json(200, """
            {"scope":"https://uri.paypal.com/x","access_token":"%s","token_type":"Bearer","expires_in":%d}\
            """.formatted(token, expiresIn));
    }
}
