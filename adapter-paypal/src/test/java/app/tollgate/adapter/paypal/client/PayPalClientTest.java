package app.tollgate.adapter.paypal.client;

import static app.tollgate.adapter.paypal.testing.Testbed.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import app.tollgate.application.port.store.UnitOfWork;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("SUB-1")
class PayPalClientTest {

    private static final String CREATE = "POST /v1/things";
    private static final String FIND = "GET /v1/things/T-1";
    private static final String DEBUG_ID = "f00dcafe12345";

    private final StubPayPal paypal = new StubPayPal();
    private final Testbed testbed = Testbed.of(paypal.url(), new SetClock("2026-03-01T12:00:00Z"));

    @AfterEach
    void close() {
        testbed.close();
        paypal.close();
    }

    record Thing(String id) {}

    private GatewayAnswer<String> create() {
        PayPalCall call =
                PayPalCall.create("things.create", "/v1/things", new RequestId("t-1"), Map.of("name", "thing"));
        return testbed.client.call(call, PayPalClientTest::idOf).block(SOON);
    }

    private GatewayAnswer<String> find() {
        return testbed.client
                .call(PayPalCall.get("things.get", "/v1/things/{id}", "T-1"), PayPalClientTest::idOf)
                .block(SOON);
    }

    private static GatewayAnswer<String> idOf(PayPalReply reply) {
        return new Done<>(reply.as(Thing.class).id());
    }

    @Test
    void a_creation_carries_its_request_id_the_token_and_asks_for_the_whole_answer() {
        paypal.answers(CREATE, Answer.json(201, "{\"id\":\"T-1\"}"));

        var _ = create();

        assertThat(paypal.requestsTo(CREATE)).singleElement().satisfies(request -> {
            assertThat(request.header("PayPal-Request-Id")).isEqualTo("t-1");
            assertThat(request.header("Authorization")).isEqualTo("Bearer A21AA-first");
            assertThat(request.header("Prefer")).isEqualTo("return=representation");
            assertThat(request.header("Content-Type")).isEqualTo("application/json");
            assertThat(request.text()).isEqualTo("{\"name\":\"thing\"}");
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201})
    void a_success_is_done_whether_new_or_a_replay_and_whatever_else_it_says(int status) {
        paypal.answers(CREATE, Answer.json(status, "{\"usage_type\":\"LICENSED\",\"id\":\"T-1\",\"links\":[{}]}"));

        var answer = create();

        assertThat(answer).isEqualTo(new Done<>("T-1"));
        assertThat(testbed.calls("things.create", "done")).isEqualTo(1);
    }

    @Test
    void a_business_no_is_refused_with_its_issue_and_the_debug_id_and_never_repeated() {
        paypal.answers(CREATE, Answer.issue(422, "UNPROCESSABLE_ENTITY", "PLAN_STATUS_INVALID"));

        var answer = create();

        assertThat(answer).isEqualTo(new Refused<>("PLAN_STATUS_INVALID", DEBUG_ID));
        assertThat(paypal.requestsTo(CREATE)).hasSize(1);
        assertThat(testbed.calls("things.create", "refused")).isEqualTo(1);
    }

    @Test
    void the_debug_id_is_taken_from_the_body_where_the_header_lacks_it() {
        paypal.answers(CREATE, Answer.issue(422, "UNPROCESSABLE_ENTITY", "X").with("Server", "stub"));

        assertThat(create()).isEqualTo(new Refused<>("X", "b0d1"));
    }

    @Test
    void a_404_of_paypals_is_an_invalid_resource_id_with_or_without_details() {
        paypal.answers(FIND, Answer.json(404, "{\"name\":\"RESOURCE_NOT_FOUND\",\"details\":[]}"));

        assertThat(find()).isEqualTo(new Refused<>("INVALID_RESOURCE_ID", DEBUG_ID));
    }

    @Test
    void a_404_of_somebody_else_is_not() {
        paypal.answers(FIND, Answer.json(404, "<html>no such page</html>"));

        assertThat(find()).isEqualTo(new Refused<>("HTTP_404", DEBUG_ID));
    }

    @Test
    void words_of_an_answer_that_are_no_codes_go_nowhere() {
        paypal.answers(CREATE, Answer.issue(422, "UNPROCESSABLE_ENTITY", "X\\nINFO forged log line"));

        assertThat(create()).isEqualTo(new Refused<>("UNPROCESSABLE_ENTITY", DEBUG_ID));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{\"id\":", "<html>", "{\"id\":{\"a\":1}}"})
    void an_unreadable_success_leaves_a_creation_unknown_and_a_read_unavailable(String body) {
        paypal.answers(CREATE, Answer.json(201, body));
        paypal.answers(FIND, Answer.json(200, body));

        assertThat(create()).isEqualTo(new Unknown<>());
        assertThat(find()).isEqualTo(new Unavailable<>(Optional.empty()));
        assertThat(testbed.unreadable("things.create")).isEqualTo(1);
        assertThat(testbed.unreadable("things.get")).isEqualTo(1);
    }

    @Test
    void an_answer_of_more_than_a_megabyte_is_not_read() {
        paypal.answers(CREATE, Answer.json(201, "{\"id\":\"T-1\",\"x\":\"" + "x".repeat(1024 * 1024) + "\"}"));

        assertThat(create()).isEqualTo(new Unknown<>());
    }

    @Test
    void a_redirect_is_not_followed() {
        paypal.answers(FIND, Answer.json(302, "").with("Location", paypal.url() + "/elsewhere"));

        assertThat(find()).isEqualTo(new Unavailable<>(Optional.empty()));
        assertThat(paypal.requestsTo("GET /elsewhere")).isEmpty();
    }

    @Test
    void an_id_stays_one_segment_of_the_path() {
        PayPalCall call = PayPalCall.get("things.get", "/v1/things/{id}", "../a/b?c#d e");

        var _ = testbed.client.call(call, PayPalClientTest::idOf).block(SOON);

        assertThat(paypal.requests())
                .extracting(StubPayPal.Request::route)
                .containsOnly(StubPayPal.TOKENS, "GET /v1/things/..%2Fa%2Fb%3Fc%23d%20e");
    }

    @Test
    void paypal_is_never_asked_inside_a_unit_of_work() {
        var call = testbed.client
                .call(PayPalCall.get("things.get", "/v1/things/T-1"), PayPalClientTest::idOf)
                .contextWrite(context -> context.put(UnitOfWork.OPEN, true));

        assertThatThrownBy(() -> call.block(SOON)).isInstanceOf(IllegalStateException.class);
        assertThat(paypal.requests()).isEmpty();
    }

    @Test
    void nothing_is_asked_until_somebody_wants_the_answer() {
        var call = testbed.client.call(PayPalCall.get("things.get", "/v1/things/T-1"), PayPalClientTest::idOf);

        assertThat(call).isNotNull();
        assertThat(paypal.requests()).isEmpty();
    }
}
