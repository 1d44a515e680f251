package app.tollgate.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.simulator.PayPalCaller.Answer;
import app.tollgate.simulator.subscription.Subscription.Status;
import org.junit.jupiter.api.Test;

/// The control API over HTTP, and the buyer's pages.
class ControlTest extends RunningSimulator {

    @Test
    void approval_answers_after_its_webhooks_were_delivered() {
        String id = merchant.subscription(merchant.monthly());

        Answer approved = paypal.post("/simulator/approve/" + id, "");

        assertThat(approved.status()).isEqualTo(200);
        assertThat(approved.text("/status")).isEqualTo("approved");
        assertThat(approved.text("/redirect")).startsWith("https://shop.example/return?subscription_id=" + id);
        assertThat(listener.types()).contains("PAYMENT.SALE.COMPLETED", "BILLING.SUBSCRIPTION.ACTIVATED");
    }

    @Test
    void time_is_moved_and_read_over_http() {
        Answer month = paypal.post("/simulator/clock/advance", "{\"by\":\"P1M\"}");
        Answer hours = paypal.post("/simulator/clock/advance", "{\"by\":\"PT6H\"}");

        assertThat(month.text("/now")).isEqualTo("2026-02-10T08:00:00Z");
        assertThat(hours.text("/now")).isEqualTo("2026-02-10T14:00:00Z");
        assertThat(paypal.get("/simulator/clock").text("/now")).isEqualTo("2026-02-10T14:00:00Z");
        assertThat(simulator.clock().instant()).isEqualTo("2026-02-10T14:00:00Z");
    }

    @Test
    void bad_input_is_a_400_with_a_sentence() {
        Answer amount = paypal.post("/simulator/clock/advance", "{\"by\":\"31 days\"}");
        Answer back = paypal.post("/simulator/clock/advance", "{\"by\":\"-P1D\"}");
        Answer unknown = paypal.post("/simulator/approve/I-UNKNOWN", "");
        Answer twice = paypal.post("/simulator/approve/" + active(merchant.monthly()), "");
        Answer broken = paypal.put("/simulator/webhooks", "{");

        assertThat(amount.status()).isEqualTo(400);
        assertThat(amount.text("/error")).isEqualTo("Not an ISO-8601 amount of time: 31 days");
        assertThat(back.text("/error")).isEqualTo("Time moves forward only");
        assertThat(unknown.text("/error")).isEqualTo("No subscription or order has the id I-UNKNOWN");
        assertThat(twice.status()).isEqualTo(400);
        assertThat(broken.status()).isEqualTo(400);
        assertThatThrownBy(() -> control.redeliver("WH-1")).hasMessage("No event has the id WH-1");
    }

    @Test
    void the_truth_is_told_over_http() {
        String id = active(merchant.monthly());

        Answer truth = paypal.get("/simulator/truth");

        assertThat(truth.text("/subscriptions/0/id")).isEqualTo(id);
        assertThat(truth.text("/subscriptions/0/status")).isEqualTo("ACTIVE");
        assertThat(truth.text("/sales/0/subscriptionId")).isEqualTo(id);
        assertThat(truth.body().at("/events").size()).isGreaterThanOrEqualTo(4);
        assertThat(truth.text("/events/0/deliveries/0/state")).isEqualTo("SUCCESS");
    }

    @Test
    void failing_payments_and_buyers_are_ordered_over_http() {
        String id = active(merchant.monthly());

        Answer failing = paypal.post("/simulator/subscriptions/" + id + "/fail-next-payment", "{\"count\":2}");
        to("2026-02-10T10:00:00Z");
        int failed = book(id).failedPayments();
        Answer cancelled = paypal.post("/simulator/subscriptions/" + id + "/buyer-cancel", "");

        assertThat(failing.status()).isEqualTo(200);
        assertThat(failed).isEqualTo(1);
        assertThat(cancelled.status()).isEqualTo(200);
        assertThat(status(id)).isEqualTo(Status.CANCELLED);
    }

    @Test
    void any_event_can_be_sent() {
        Answer sent = paypal.post(
                "/simulator/events",
                "{\"event_type\":\"SOME.NEW.EVENT\",\"resource_type\":\"thing\",\"resource\":{\"id\":\"X1\"}}");

        assertThat(sent.status()).isEqualTo(200);
        assertThat(listener.only("SOME.NEW.EVENT").json().at("/resource/id").stringValue())
                .isEqualTo("X1");
    }

    @Test
    void the_approval_page_shows_the_plan_escaped_and_sends_the_buyer_back() {
        String plan = merchant.createPlan(Merchant.regular("MONTH", "EUR", "12.90"), "")
                .text("/id");
        Answer renamed = paypal.patch(
                "/v1/billing/plans/" + plan,
                "[{\"op\":\"replace\",\"path\":\"/name\",\"value\":\"<script>alert('x')</script>\"}]");
        String page = merchant.read(merchant.subscription(plan)).link("approve");

        String html = paypal.get(page).response().body();
        Answer approved = paypal.post(page, "decision=approve", "Content-Type", "application/x-www-form-urlencoded");
        String afterwards = paypal.get(page).response().body();

        assertThat(renamed.status()).isEqualTo(204);
        assertThat(html).contains("&lt;script&gt;alert(&#39;x&#39;)", "12.90 EUR every 1 month", "decision");
        assertThat(html).doesNotContain("<script>");
        assertThat(approved.status()).isEqualTo(302);
        assertThat(approved.header("location")).startsWith("https://shop.example/return?subscription_id=I-");
        assertThat(afterwards).contains("decided already");
    }

    @Test
    void the_cancel_button_leads_to_the_cancel_url() {
        String id = merchant.subscription(merchant.monthly());
        String page = merchant.read(id).link("approve");

        Answer left = paypal.post(page, "decision=cancel", "Content-Type", "application/x-www-form-urlencoded");

        assertThat(left.status()).isEqualTo(302);
        assertThat(left.header("location")).startsWith("https://shop.example/cancel?from=paypal&subscription_id=");
        assertThat(status(id)).isEqualTo(Status.APPROVAL_PENDING);
        assertThat(paypal.get("/webapps/billing/subscriptions?ba_token=BA-NONE").status())
                .isEqualTo(404);
    }

    @Test
    void a_reset_empties_the_books_and_takes_the_clock_back() {
        String id = active(merchant.monthly());
        to("2026-02-01T00:00:00Z");

        Answer reset = paypal.post("/simulator/reset", "");

        assertThat(reset.status()).isEqualTo(200);
        assertThat(control.truth().subscription(id)).isEmpty();
        assertThat(control.truth().webhooks()).hasSize(1);
        assertThat(control.now()).isEqualTo(START);
    }
}
