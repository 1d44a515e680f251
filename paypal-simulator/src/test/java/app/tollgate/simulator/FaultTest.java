package app.tollgate.simulator;

import static app.tollgate.simulator.Merchant.subscriptionBody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.simulator.PayPalCaller.Answer;
import app.tollgate.simulator.fault.Fault;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultTest extends RunningSimulator {

    private static final String OPERATION = "subscriptions.create";
    private String plan;

    @BeforeEach
    void plan() {
        plan = merchant.monthly();
    }

    @Test
    void a_status_is_answered_so_many_times_and_nothing_happens() {
        faults("[{\"operation\":\"subscriptions.create\",\"status\":503,\"count\":2}]");

        List<Integer> statuses =
                IntStream.range(0, 3).mapToObj(each -> create().status()).toList();

        assertThat(statuses).containsExactly(503, 503, 201);
        assertThat(control.truth().subscriptions()).hasSize(1);
    }

    @Test
    void an_issue_of_choice_is_in_the_body() {
        faults("[{\"operation\":\"*\",\"status\":422,\"issue\":\"USER_ACCOUNT_CLOSED\"}]");

        Answer refused = create();

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.issue()).isEqualTo("USER_ACCOUNT_CLOSED");
        assertThat(refused.text("/debug_id")).isEqualTo(refused.header("paypal-debug-id"));
    }

    @Test
    void a_rate_limit_comes_with_or_without_retry_after() {
        faults("[{\"operation\":\"subscriptions.create\",\"status\":429,\"retryAfter\":\"7\",\"count\":1},"
                + "{\"operation\":\"subscriptions.create\",\"status\":429,\"count\":1}]");

        Answer with = create();
        Answer without = create();

        assertThat(with.text("/name")).isEqualTo("RATE_LIMIT_REACHED");
        assertThat(with.header("retry-after")).isEqualTo("7");
        assertThat(without.status()).isEqualTo(429);
        assertThat(without.header("retry-after")).isEmpty();
    }

    @Test
    void a_connection_dropped_before_leaves_nothing_and_one_dropped_after_leaves_everything() {
        control.faults(List.of(Fault.on(OPERATION).withDrop(Fault.Drop.BEFORE).withCount(1)));
        assertThatThrownBy(this::create).isInstanceOf(UncheckedIOException.class);
        int before = control.truth().subscriptions().size();

        control.faults(List.of(Fault.on(OPERATION).withDrop(Fault.Drop.AFTER).withCount(1)));
        assertThatThrownBy(this::create).isInstanceOf(UncheckedIOException.class);

        assertThat(before).isZero();
        assertThat(control.truth().subscriptions()).hasSize(1);
    }

    @Test
    void an_error_after_the_effect_hides_what_was_done() {
        faults("[{\"operation\":\"subscriptions.create\",\"status\":500,\"afterEffect\":true,\"count\":1}]");

        Answer failed = create();

        assertThat(failed.status()).isEqualTo(500);
        assertThat(control.truth().subscriptions()).hasSize(1);
    }

    @Test
    void a_malformed_body_has_the_right_status_and_the_effect() {
        control.faults(List.of(Fault.on(OPERATION).withMalformedBody().withCount(1)));

        assertThatThrownBy(this::create).hasMessageContaining("end-of-input");

        assertThat(control.truth().subscriptions()).hasSize(1);
    }

    @Test
    void a_delay_holds_the_answer() {
        control.faults(List.of(Fault.on(OPERATION).withDelayMillis(300)));
        long from = System.nanoTime();

        Answer created = create();

        assertThat(created.status()).isEqualTo(201);
        assertThat(System.nanoTime() - from).isGreaterThan(300_000_000L);
    }

    @Test
    void the_oauth_shape_can_be_ordered_too() {
        faults("[{\"operation\":\"subscriptions.create\",\"status\":401,\"issue\":\"invalid_token\"}]");

        assertThat(create().text("/error")).isEqualTo("invalid_token");
    }

    @Test
    void a_rate_hits_a_share_of_the_calls() {
        control.faults(List.of(Fault.on(OPERATION).withStatus(503, "").withRate(0.5)));

        long failed =
                IntStream.range(0, 40).filter(each -> create().status() == 503).count();

        assertThat(failed).isBetween(8L, 32L);
    }

    @Test
    void an_empty_list_clears_and_the_list_can_be_read() {
        Answer set = paypal.put("/simulator/faults", "[{\"operation\":\"orders.capture\",\"status\":503}]");
        Answer read = paypal.get("/simulator/faults");
        Answer cleared = paypal.put("/simulator/faults", "[]");

        assertThat(set.status()).isEqualTo(200);
        assertThat(read.text("/0/operation")).isEqualTo("orders.capture");
        assertThat(cleared.body()).isEmpty();
    }

    @Test
    void a_fault_that_makes_no_sense_is_refused_with_a_sentence() {
        Answer operation = paypal.put("/simulator/faults", "[{\"operation\":\"subscription.create\"}]");
        Answer field = paypal.put("/simulator/faults", "[{\"operation\":\"*\",\"delay\":5}]");

        assertThat(operation.status()).isEqualTo(400);
        assertThat(operation.text("/error")).contains("No operation subscription.create");
        assertThat(field.text("/error")).contains("Unknown field delay");
    }

    private void faults(String body) {
        assertThat(paypal.put("/simulator/faults", body).status()).isEqualTo(200);
    }

    private Answer create() {
        return paypal.post("/v1/billing/subscriptions", subscriptionBody(plan, ""));
    }
}
