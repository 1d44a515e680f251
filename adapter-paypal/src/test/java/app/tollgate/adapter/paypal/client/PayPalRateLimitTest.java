package app.tollgate.adapter.paypal.client;

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
import app.tollgate.application.port.gateway.GatewayAnswer.Unknown;
import app.tollgate.application.port.gateway.RequestId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;

/// How a rate limit is met, and a refusal that settles nothing.
@Tag("SUB-1")
class PayPalRateLimitTest {

    private static final String CREATE = "POST /v1/things";
    private static final Answer CREATED = Answer.json(201, "{\"id\":\"T-1\"}");
    private static final Answer.Reply RATE_LIMITED = Answer.json(429, "{\"name\":\"RATE_LIMIT_REACHED\"}");

    private final StubPayPal paypal = new StubPayPal();
    private final Testbed testbed = Testbed.impatient(paypal.url(), new SetClock("2026-03-01T12:00:00Z"));

    @AfterEach
    void close() {
        testbed.close();
        paypal.close();
    }

    record Thing(String id) {}

    private GatewayAnswer<String> create() {
        return ask(PayPalCall.create("things.create", "/v1/things", new RequestId("t-1"), Map.of()));
    }

    private GatewayAnswer<String> createWithoutRequestId() {
        return ask(new PayPalCall(
                "things.create", HttpMethod.POST, "/v1/things", List.of(), Optional.empty(), Optional.of(Map.of())));
    }

    private GatewayAnswer<String> ask(PayPalCall call) {
        return testbed.client
                .call(call, reply -> new Done<>(reply.as(Thing.class).id()))
                .block(SOON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "Sun, 1 Mar 2026 12:00:01 GMT"})
    void a_rate_limit_is_sat_out_as_long_as_paypal_says(String retryAfter) {
        paypal.answers(CREATE, RATE_LIMITED.with("Retry-After", retryAfter), CREATED);

        long before = System.nanoTime();
        var answer = createWithoutRequestId();

        assertThat(answer).isEqualTo(new Done<>("T-1"));
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void a_rate_limit_that_stays_is_unavailable() {
        paypal.answers(CREATE, RATE_LIMITED);

        assertThat(create()).isEqualTo(new Unavailable<>(Optional.empty()));
        assertThat(paypal.requestsTo(CREATE)).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"120, PT2M", "86400, PT1H", "'Sun, 1 Mar 2026 12:10:00 GMT', PT10M"})
    void a_long_rate_limit_is_reported_and_not_sat_out(String retryAfter, Duration reported) {
        paypal.answers(CREATE, RATE_LIMITED.with("Retry-After", retryAfter), CREATED);

        assertThat(create()).isEqualTo(new Unavailable<>(Optional.of(reported)));
        assertThat(paypal.requestsTo(CREATE)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-5", "", "99999999999999999999"})
    void a_retry_after_that_says_nothing_is_passed_over(String retryAfter) {
        paypal.answers(CREATE, RATE_LIMITED.with("Retry-After", retryAfter), CREATED);

        assertThat(create()).isEqualTo(new Done<>("T-1"));
    }

    @ParameterizedTest
    @CsvSource({"408, X", "400, DUPLICATE_REQUEST_ID", "422, PAYPAL_REQUEST_ID_PREVIOUSLY_USED"})
    void a_no_that_speaks_of_another_request_leaves_a_creation_unknown(int status, String issue) {
        paypal.answers(CREATE, Answer.issue(status, "RESOURCE_CONFLICT", issue), CREATED);

        assertThat(create()).isEqualTo(new Unknown<>());
        assertThat(paypal.requestsTo(CREATE)).hasSize(1);
    }

    @Test
    void a_creation_that_is_still_under_way_is_asked_for_again() {
        paypal.answers(CREATE, Answer.issue(409, "RESOURCE_CONFLICT", "PREVIOUS_REQUEST_IN_PROGRESS"), CREATED);

        assertThat(create()).isEqualTo(new Done<>("T-1"));
        assertThat(paypal.requestsTo(CREATE)).hasSize(2);
    }

    @Test
    void a_creation_that_stays_under_way_is_unknown() {
        paypal.answers(CREATE, Answer.issue(409, "RESOURCE_CONFLICT", "PREVIOUS_REQUEST_IN_PROGRESS"));

        assertThat(create()).isEqualTo(new Unknown<>());
    }

    @Test
    void another_conflict_is_refused() {
        paypal.answers(CREATE, Answer.issue(409, "RESOURCE_CONFLICT", "SOMETHING_ELSE"));

        assertThat(create()).isInstanceOf(Refused.class);
    }
}
