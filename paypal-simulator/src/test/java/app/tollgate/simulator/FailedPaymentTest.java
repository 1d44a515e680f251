package app.tollgate.simulator;

import static app.tollgate.simulator.Merchant.preferences;
import static app.tollgate.simulator.Merchant.regular;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.simulator.control.Truth;
import app.tollgate.simulator.subscription.Subscription.Status;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SUB-3")
class FailedPaymentTest extends RunningSimulator {

    @Test
    void a_failing_renewal_is_tried_twice_again_and_suspends_at_the_threshold() {
        String id = active(threshold(1));
        control.failNextPayments(id, 3);
        quiet();
        listener.forget();

        to("2026-02-10T10:00:00Z");
        var first = paypal.get("/v1/billing/subscriptions/" + id + "?fields=last_failed_payment");
        to("2026-02-15T10:00:00Z");
        Status retried = status(id);
        to("2026-02-20T10:00:00Z");

        assertThat(first.text("/status")).isEqualTo("ACTIVE");
        assertThat(first.body().at("/billing_info/failed_payments_count").intValue())
                .isEqualTo(1);
        assertThat(first.text("/billing_info/outstanding_balance/value")).isEqualTo("12.9");
        assertThat(first.text("/billing_info/last_failed_payment/next_payment_retry_time"))
                .isEqualTo("2026-02-15T10:00:00Z");
        assertThat(first.text("/billing_info/last_failed_payment/reason_code")).isEqualTo("PAYMENT_DENIED");
        assertThat(retried).isEqualTo(Status.ACTIVE);
        assertThat(status(id)).isEqualTo(Status.SUSPENDED);
        assertThat(listener.types())
                .containsExactly(
                        "BILLING.SUBSCRIPTION.PAYMENT.FAILED",
                        "BILLING.SUBSCRIPTION.PAYMENT.FAILED",
                        "BILLING.SUBSCRIPTION.PAYMENT.FAILED",
                        "BILLING.SUBSCRIPTION.SUSPENDED");
        assertThat(activate(id).issue()).isEqualTo("SUBSCRIPTION_CANNOT_BE_ACTIVATED");
    }

    @Test
    void a_retry_that_works_pays_late_and_keeps_the_rhythm() {
        String id = active(threshold(1));
        control.failNextPayment(id);

        to("2026-02-16T00:00:00Z");

        assertThat(book(id).failedPayments()).isZero();
        assertThat(book(id).outstanding().value()).isEqualByComparingTo("0");
        assertThat(control.truth().salesOf(id).getLast().time()).isEqualTo("2026-02-15T10:00:00Z");
        assertThat(next(id)).isEqualTo("2026-03-10T10:00:00Z");
    }

    @Test
    void without_a_threshold_an_unpaid_subscription_stays_active_and_the_balance_is_billed_along() {
        String id = active(threshold(0));
        control.failNextPayments(id, 3);

        to("2026-03-01T00:00:00Z");
        Truth.SubscriptionBook unpaid = book(id);
        to("2026-03-10T10:00:00Z");

        assertThat(unpaid.status()).isEqualTo(Status.ACTIVE);
        assertThat(unpaid.outstanding().value()).isEqualByComparingTo("12.90");
        assertThat(control.truth().salesOf(id).getLast().gross().value()).isEqualByComparingTo("25.80");
        assertThat(book(id).outstanding().value()).isEqualByComparingTo("0");
    }

    @Test
    void an_outstanding_balance_can_be_captured_and_lifts_the_threshold() {
        String id = active(threshold(1));
        control.failNextPayments(id, 3);
        to("2026-02-20T10:00:00Z");

        var tooMuch = capture(id, "12.91");
        var captured = capture(id, "12.90");

        assertThat(tooMuch.issue()).isEqualTo("AMOUNT_GREATER_THAN_OUTSTANDING_BALANCE");
        assertThat(captured.status()).isEqualTo(200);
        assertThat(captured.text("/amount_with_breakdown/gross_amount/value")).isEqualTo("12.90");
        assertThat(capture(id, "1.00").issue()).isEqualTo("ZERO_OUTSTANDING_BALANCE");
        assertThat(activate(id).status()).isEqualTo(204);
    }

    private String threshold(int threshold) {
        return merchant.createPlan(
                        regular("MONTH", "EUR", "12.90"), preferences(",\"payment_failure_threshold\":" + threshold))
                .text("/id");
    }

    private PayPalCaller.Answer activate(String id) {
        return paypal.post("/v1/billing/subscriptions/" + id + "/activate", "{}");
    }

    private PayPalCaller.Answer capture(String id, String value) {
        return paypal.post("/v1/billing/subscriptions/" + id + "/capture", """
            {"note":"n","capture_type":"OUTSTANDING_BALANCE","amount":{"currency_code":"EUR","value":"%s"}}\
            """.formatted(value));
    }
}
