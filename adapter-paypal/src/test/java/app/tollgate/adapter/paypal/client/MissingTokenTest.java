package app.tollgate.adapter.paypal.client;

import static app.tollgate.adapter.paypal.testing.StubPayPal.TOKENS;
import static app.tollgate.adapter.paypal.testing.Testbed.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.paypal.testing.Answer;
import app.tollgate.adapter.paypal.testing.SetClock;
import app.tollgate.adapter.paypal.testing.StubPayPal;
import app.tollgate.adapter.paypal.testing.Testbed;
import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.application.port.gateway.GatewayAnswer.Done;
import app.tollgate.application.port.gateway.GatewayAnswer.Refused;
import app.tollgate.application.port.gateway.GatewayAnswer.Unavailable;
import app.tollgate.application.port.gateway.RequestId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

/// What a call comes to for which there is no token.
@Tag("SUB-1")
class MissingTokenTest {

    private static final String FIND = "GET /v1/things";

    private final SetClock clock = new SetClock("2026-03-01T12:00:00Z");
    private final StubPayPal paypal = new StubPayPal();
    private final Testbed testbed = Testbed.of(paypal.url(), clock);

    @BeforeEach
    void script() {
        paypal.answers(FIND, Answer.json(200, "{}"));
    }

    @AfterEach
    void close() {
        testbed.close();
        paypal.close();
    }

    private Mono<GatewayAnswer<String>> find() {
        return testbed.client.call(PayPalCall.get("things.get", "/v1/things"), _ -> new Done<>("found"));
    }

    private List<String> tokensUsed() {
        return paypal.requestsTo(FIND).stream()
                .map(request -> request.header("Authorization"))
                .toList();
    }

    @Test
    void wrong_credentials_are_a_refusal_and_nothing_else_is_sent() {
        paypal.answers(
                TOKENS,
                Answer.json(
                        401, "{\"error\":\"invalid_client\",\"error_description\":\"Client Authentication failed\"}"));

        var answer = find().block(SOON);

        assertThat(answer).isEqualTo(new Refused<>("invalid_client", "f00dcafe12345"));
        assertThat(paypal.requestsTo(FIND)).isEmpty();
        assertThat(paypal.requestsTo(TOKENS)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "oops", "{\"access_token\":\"x\"}", "null"})
    void a_token_that_is_none_makes_even_a_creation_unavailable_since_nothing_was_sent(String body) {
        paypal.answers(TOKENS, Answer.json(200, body));

        assertThat(create()).isEqualTo(new Unavailable<>(Optional.empty()));
    }

    @Test
    void so_does_a_token_endpoint_that_fails_or_falls_silent() {
        paypal.answers(TOKENS, Answer.json(500, ""), new Answer.Cut(), new Answer.CutInTheMiddle());

        assertThat(create()).isEqualTo(new Unavailable<>(Optional.empty()));
        assertThat(paypal.requestsTo(TOKENS)).hasSize(3);
    }

    @Test
    void a_token_rate_limit_is_reported() {
        paypal.answers(TOKENS, Answer.json(429, "{}").with("Retry-After", "60"));

        assertThat(create()).isEqualTo(new Unavailable<>(Optional.of(Duration.ofMinutes(1))));
    }

    @Test
    void a_failure_is_forgotten_once_told() {
        paypal.answers(TOKENS, Answer.json(500, ""), Answer.token("second", 32400));

        assertThat(find().block(SOON)).isEqualTo(new Done<>("found"));
        assertThat(tokensUsed()).containsExactly("Bearer second");
    }

    private GatewayAnswer<String> create() {
        return testbed.client
                .call(
                        PayPalCall.create("things.create", "/v1/things", new RequestId("t-1"), Map.of()),
                        _ -> new Done<>("made"))
                .block(SOON);
    }
}
