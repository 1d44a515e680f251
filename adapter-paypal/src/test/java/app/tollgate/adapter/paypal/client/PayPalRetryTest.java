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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpMethod;

/// What is sent again, what is not, and what the caller is told in the end.
@Tag("SUB-1")
class PayPalRetryTest {

    private static final String CREATE = "POST /v1/things";
    private static final String FIND = "GET /v1/things";
    private static final Answer CREATED = Answer.json(201, "{\"id\":\"T-1\"}");
    private static final Answer RATE_LIMITED = Answer.json(429, "{\"name\":\"RATE_LIMIT_REACHED\"}");

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

    private GatewayAnswer<String> find() {
        return ask(PayPalCall.get("things.get", "/v1/things"));
    }

    private GatewayAnswer<String> ask(PayPalCall call) {
        return testbed.client
                .call(call, reply -> new Done<>(reply.as(Thing.class).id()))
                .block(SOON);
    }

    @Test
    void a_creation_that_met_server_errors_is_repeated_under_the_same_request_id() {
        paypal.answers(CREATE, Answer.json(503, ""), Answer.json(500, "{}"), CREATED);

        var answer = create();

        assertThat(answer).isEqualTo(new Done<>("T-1"));
        assertThat(paypal.requestsTo(CREATE))
                .extracting(request -> request.header("PayPal-Request-Id"))
                .containsExactly("t-1", "t-1", "t-1");
    }

    @Test
    void server_errors_to_the_last_leave_a_creation_unknown() {
        paypal.answers(CREATE, Answer.json(500, "{}"));

        var answer = create();

        assertThat(answer).isEqualTo(new Unknown<>());
        assertThat(paypal.requestsTo(CREATE)).hasSize(3);
        assertThat(testbed.calls("things.create", "unknown")).isEqualTo(1);
    }

    @Test
    void server_errors_to_the_last_make_a_read_unavailable_since_it_changed_nothing() {
        paypal.answers(FIND, Answer.json(500, "{}"));

        var answer = find();

        assertThat(answer).isEqualTo(new Unavailable<>(Optional.empty()));
        assertThat(paypal.requestsTo(FIND)).hasSize(3);
        assertThat(testbed.calls("things.get", "unavailable")).isEqualTo(1);
    }

    @Test
    void without_a_request_id_a_server_error_is_not_repeated() {
        paypal.answers(CREATE, Answer.json(500, "{}"), CREATED);

        var answer = createWithoutRequestId();

        assertThat(answer).isEqualTo(new Unknown<>());
        assertThat(paypal.requestsTo(CREATE)).hasSize(1);
    }

    @Test
    void silence_without_a_request_id_is_unknown_and_not_repeated() {
        paypal.answers(CREATE, new Answer.Silence());

        var answer = createWithoutRequestId();

        assertThat(answer).isEqualTo(new Unknown<>());
        assertThat(paypal.requestsTo(CREATE)).hasSize(1);
    }

    @Test
    void silence_under_a_request_id_is_asked_again() {
        paypal.answers(CREATE, new Answer.Silence(), CREATED);

        assertThat(create()).isEqualTo(new Done<>("T-1"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void a_connection_broken_after_sending_is_unknown_and_not_repeated_behind_our_back(Answer broken) {
        paypal.answers(FIND, CREATED);
        assertThat(find()).isInstanceOf(Done.class);
        paypal.answers(CREATE, broken, CREATED);

        var answer = createWithoutRequestId();

        assertThat(answer).isEqualTo(new Unknown<>());
        assertThat(paypal.requestsTo(CREATE)).hasSize(1);
    }

    static Stream<Answer> broken() {
        return Stream.of(new Answer.Cut(), new Answer.Reset());
    }

    @Test
    void half_an_answer_is_none() {
        paypal.answers(CREATE, new Answer.CutInTheMiddle());

        assertThat(createWithoutRequestId()).isEqualTo(new Unknown<>());
    }

    @Test
    void a_connection_cut_under_a_request_id_is_repeated() {
        paypal.answers(CREATE, new Answer.Cut(), CREATED);

        assertThat(create()).isEqualTo(new Done<>("T-1"));
    }

    @Test
    void nobody_at_the_other_end_is_unavailable() {
        paypal.close();

        assertThat(create()).isEqualTo(new Unavailable<>(Optional.empty()));
        assertThat(createWithoutRequestId()).isEqualTo(new Unavailable<>(Optional.empty()));
    }

    @Test
    void a_host_that_does_not_exist_is_unavailable() {
        try (var lost = Testbed.of("http://paypal.invalid", new SetClock("2026-03-01T12:00:00Z"))) {
            var answer = lost.client
                    .call(PayPalCall.get("things.get", "/v1/things"), _ -> new Done<>(""))
                    .block(SOON);

            assertThat(answer).isEqualTo(new Unavailable<>(Optional.empty()));
        }
    }

    @Test
    void a_first_attempt_that_may_have_worked_is_not_forgotten_when_the_next_is_turned_away() {
        paypal.answers(CREATE, new Answer.Cut(), RATE_LIMITED);

        assertThat(create()).isEqualTo(new Unknown<>());
    }

    @Test
    void nor_when_the_next_has_no_permission() {
        paypal.answers(CREATE, new Answer.Cut(), Answer.issue(403, "NOT_AUTHORIZED", "PERMISSION_DENIED"));

        assertThat(create()).isEqualTo(new Unknown<>());
    }

    @Test
    void a_refusal_under_the_same_request_id_settles_it() {
        paypal.answers(CREATE, new Answer.Cut(), Answer.issue(422, "UNPROCESSABLE_ENTITY", "PLAN_STATUS_INVALID"));

        assertThat(create()).isInstanceOf(Refused.class);
    }
}
