package app.tollgate.simulator;

import static app.tollgate.simulator.Merchant.subscriptionBody;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.simulator.PayPalCaller.Answer;
import app.tollgate.simulator.fault.Fault;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// `PayPal-Request-Id`.
@Tag("SUB-2")
class ReplayTest extends RunningSimulator {

    private static final String PATH = "/v1/billing/subscriptions";

    @Test
    void the_same_request_id_shows_the_first_resource_as_it_is_now() {
        String plan = merchant.monthly();
        Answer first = create(plan, "request-1");
        var redirect = control.approve(first.text("/id"));

        Answer second = create(plan, "request-1");

        assertThat(redirect).isNotNull();
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.text("/id")).isEqualTo(first.text("/id"));
        assertThat(second.text("/status")).isEqualTo("ACTIVE");
        assertThat(control.truth().subscriptions()).hasSize(1);
    }

    @Test
    void without_a_request_id_a_repeated_call_makes_a_second() {
        String plan = merchant.monthly();

        Answer first = paypal.post(PATH, subscriptionBody(plan, ""));
        Answer second = paypal.post(PATH, subscriptionBody(plan, ""));

        assertThat(second.text("/id")).isNotEqualTo(first.text("/id"));
    }

    @Test
    void another_body_under_the_same_id_is_silently_ignored() {
        String order =
                "{\"intent\":\"CAPTURE\",\"purchase_units\":[{\"amount\":{\"currency_code\":\"EUR\",\"value\":\"%s\"}}]}";
        Answer first = paypal.post("/v2/checkout/orders", order.formatted("5.00"), "PayPal-Request-Id", "o-1");

        Answer second = paypal.post(
                "/v2/checkout/orders",
                order.formatted("7.00"),
                "PayPal-Request-Id",
                "o-1",
                "Prefer",
                "return=representation");

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.text("/id")).isEqualTo(first.text("/id"));
        assertThat(second.text("/purchase_units/0/amount/value")).isEqualTo("5.00");
    }

    @Test
    void a_refusal_is_not_remembered() {
        String plan = merchant.monthly();
        Answer deactivated = paypal.post("/v1/billing/plans/" + plan + "/deactivate", null);
        Answer refused = create(plan, "request-2");
        Answer activated = paypal.post("/v1/billing/plans/" + plan + "/activate", null);

        Answer created = create(plan, "request-2");

        assertThat(deactivated.status()).isEqualTo(activated.status()).isEqualTo(204);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(created.status()).isEqualTo(201);
    }

    @Test
    void after_72_hours_the_id_is_forgotten() {
        String plan = merchant.monthly();
        Answer first = create(plan, "request-3");
        to("2026-01-13T07:59:59Z");
        Answer remembered = create(plan, "request-3");

        to("2026-01-13T08:00:00Z");
        Answer forgotten = create(plan, "request-3");

        assertThat(remembered.text("/id")).isEqualTo(first.text("/id"));
        assertThat(forgotten.status()).isEqualTo(201);
        assertThat(forgotten.text("/id")).isNotEqualTo(first.text("/id"));
    }

    @Test
    void a_second_call_while_the_first_runs_is_a_conflict() throws Exception {
        String plan = merchant.monthly();
        control.faults(
                List.of(Fault.on("subscriptions.create").withDelayMillis(1500).withCount(1)));
        var slow = paypal.postLater(PATH, subscriptionBody(plan, ""), "PayPal-Request-Id", "request-4");
        while (!control.faults().isEmpty()) {
            Thread.onSpinWait();
        }

        Answer conflict = create(plan, "request-4");

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.issue()).isEqualTo("PREVIOUS_REQUEST_IN_PROGRESS");
        assertThat(slow.get(10, TimeUnit.SECONDS)).isEqualTo(201);
        assertThat(control.truth().subscriptions()).hasSize(1);
    }

    @Test
    void a_request_id_of_more_than_108_characters_is_refused() {
        assertThat(create(merchant.monthly(), "x".repeat(109)).issue()).isEqualTo("INVALID_STRING_MAX_LENGTH");
    }

    private Answer create(String plan, String requestId) {
        return paypal.post(PATH, subscriptionBody(plan, ""), "PayPal-Request-Id", requestId);
    }
}
