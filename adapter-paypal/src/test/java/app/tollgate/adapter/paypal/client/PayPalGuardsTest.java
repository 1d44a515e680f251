package app.tollgate.adapter.paypal.client;

import static app.tollgate.adapter.paypal.testing.Testbed.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.tollgate.adapter.paypal.settings.PayPalSettings.Limits;
import app.tollgate.adapter.paypal.testing.Answer;
import app.tollgate.adapter.paypal.testing.SetClock;
import app.tollgate.adapter.paypal.testing.StubPayPal;
import app.tollgate.adapter.paypal.testing.Testbed;
import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.application.port.gateway.GatewayAnswer.Done;
import app.tollgate.application.port.gateway.GatewayAnswer.Unavailable;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Tag("OPS-1")
class PayPalGuardsTest {

    private static final String FIND = "GET /v1/things";
    private static final SetClock CLOCK = new SetClock("2026-03-01T12:00:00Z");

    private final StubPayPal paypal = new StubPayPal();

    @AfterEach
    void close() {
        paypal.close();
    }

    private static Mono<GatewayAnswer<String>> find(Testbed testbed) {
        return testbed.client.call(PayPalCall.get("things.get", "/v1/things"), _ -> new Done<>("found"));
    }

    private static void ask(Testbed testbed, int times) {
        var answers =
                Flux.range(0, times).concatMap(_ -> find(testbed)).collectList().block(SOON);
        assertThat(answers).hasSize(times);
    }

    private static double gauge(Testbed testbed, String state) {
        return testbed.meters
                .get("resilience4j.circuitbreaker.state")
                .tags("name", "paypal", "state", state)
                .gauge()
                .value();
    }

    @Test
    void after_too_many_failures_nothing_is_sent_and_the_state_is_there_to_see() {
        paypal.answers(FIND, Answer.json(500, "{}"));
        try (var testbed = new Testbed(paypal.url(), CLOCK, new Limits(Duration.ofSeconds(5), 1, 8))) {
            ask(testbed, 10);

            var answer = find(testbed).block(SOON);

            assertThat(answer).isEqualTo(new Unavailable<>(Optional.empty()));
            assertThat(paypal.requestsTo(FIND)).hasSize(10);
            assertThat(testbed.guards.letCallsThrough()).isFalse();
            assertThat(testbed.guards.breakerState()).isEqualTo("OPEN");
            assertThat(gauge(testbed, "open")).isEqualTo(1);
        }
    }

    @Test
    void each_attempt_counts_alone() {
        paypal.answers(FIND, Answer.json(500, "{}"));
        try (var testbed = new Testbed(paypal.url(), CLOCK, new Limits(Duration.ofSeconds(5), 3, 8))) {
            var answers =
                    Flux.range(0, 4).flatMap(_ -> find(testbed)).collectList().block(SOON);

            assertThat(answers).hasSize(4);
            assertThat(testbed.guards.letCallsThrough()).isFalse();
        }
    }

    @Test
    void refusals_and_rate_limits_are_answers_of_a_healthy_paypal() {
        paypal.answers(FIND, Answer.issue(404, "RESOURCE_NOT_FOUND", "INVALID_RESOURCE_ID"));
        try (var testbed = new Testbed(paypal.url(), CLOCK, new Limits(Duration.ofSeconds(5), 1, 8))) {
            ask(testbed, 15);
            paypal.answers(FIND, Answer.json(429, "{}"));
            ask(testbed, 15);

            assertThat(testbed.guards.letCallsThrough()).isTrue();
            assertThat(gauge(testbed, "closed")).isEqualTo(1);
        }
    }

    @Test
    void a_call_too_many_is_turned_away_at_once() {
        paypal.answers(FIND, new Answer.Silence());
        try (var testbed = new Testbed(paypal.url(), CLOCK, new Limits(Duration.ofSeconds(15), 1, 1))) {
            var underWay = find(testbed).subscribe();
            await().atMost(SOON).until(() -> !paypal.requestsTo(FIND).isEmpty());

            var answer = find(testbed).block(Duration.ofSeconds(5));

            assertThat(answer).isEqualTo(new Unavailable<>(Optional.empty()));
            assertThat(paypal.requestsTo(FIND)).hasSize(1);
            underWay.dispose();
        }
    }

    @Test
    void a_caller_who_goes_away_gives_back_the_place() {
        paypal.answers(FIND, new Answer.Silence(), Answer.json(200, "{}"));
        try (var testbed = new Testbed(paypal.url(), CLOCK, new Limits(Duration.ofSeconds(15), 1, 1))) {
            var underWay = find(testbed).subscribe();
            await().atMost(SOON).until(() -> !paypal.requestsTo(FIND).isEmpty());

            underWay.dispose();

            assertThat(find(testbed).block(SOON)).isEqualTo(new Done<>("found"));
        }
    }
}
