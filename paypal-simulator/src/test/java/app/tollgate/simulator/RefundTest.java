package app.tollgate.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.simulator.PayPalCaller.Answer;
import app.tollgate.simulator.payment.Payment;
import app.tollgate.simulator.payment.Refund;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Refunds of a subscription's sale, over both versions of the API.
class RefundTest extends RunningSimulator {

    private String sale;

    @BeforeEach
    void pay() {
        String id = active(merchant.monthly());
        sale = control.truth().salesOf(id).getFirst().id();
        quiet();
        listener.forget();
    }

    @Test
    void partial_refunds_add_up_to_the_whole() {
        Answer first = refund("5.00");
        Answer second = refund("8.00");
        Answer rest = paypal.post("/v2/payments/captures/" + sale + "/refund", "{}", "Prefer", "return=representation");
        Answer done = refund("0.01");

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.issue()).isEqualTo("REFUND_AMOUNT_EXCEEDED");
        assertThat(rest.text("/amount/value")).isEqualTo("7.90");
        assertThat(rest.text("/seller_payable_breakdown/total_refunded_amount/value"))
                .isEqualTo("12.90");
        assertThat(rest.text("/create_time")).isEqualTo("2026-01-10T00:00:00-08:00");
        assertThat(rest.link("up")).endsWith("/v2/payments/captures/" + sale);
        assertThat(done.issue()).isEqualTo("CAPTURE_FULLY_REFUNDED");
        assertThat(paypal.get("/v2/payments/captures/" + sale).text("/status")).isEqualTo("REFUNDED");
    }

    @Test
    void a_minimal_answer_has_no_amount_and_the_refund_can_be_read() {
        Answer minimal = refund("5.00");

        Answer read = paypal.get("/v2/payments/refunds/" + minimal.text("/id"));

        assertThat(minimal.body().has("amount")).isFalse();
        assertThat(minimal.text("/status")).isEqualTo("COMPLETED");
        assertThat(read.text("/amount/value")).isEqualTo("5.00");
        assertThat(paypal.get("/v2/payments/captures/" + sale).text("/status")).isEqualTo("PARTIALLY_REFUNDED");
    }

    @Test
    void the_refund_of_a_sale_is_told_in_the_first_shape() {
        Answer refunded = refund("5.00");

        quiet();
        var event = listener.only("PAYMENT.SALE.REFUNDED").json();
        assertThat(event.path("resource_type").stringValue()).isEqualTo("refund");
        assertThat(event.at("/resource/id").stringValue()).isEqualTo(refunded.text("/id"));
        assertThat(event.at("/resource/sale_id").stringValue()).isEqualTo(sale);
        assertThat(event.at("/resource/amount/total").stringValue()).isEqualTo("5.00");
    }

    @Test
    void the_first_version_refunds_and_reads_sales() {
        Answer refunded = paypal.post(
                "/v1/payments/sale/" + sale + "/refund", "{\"amount\":{\"total\":\"2.34\",\"currency\":\"EUR\"}}");

        Answer read = paypal.get("/v1/payments/sale/" + sale);

        assertThat(refunded.status()).isEqualTo(201);
        assertThat(refunded.text("/state")).isEqualTo("completed");
        assertThat(refunded.text("/sale_id")).isEqualTo(sale);
        assertThat(read.text("/state")).isEqualTo("partially_refunded");
    }

    @Test
    void a_refund_request_id_is_kept_for_45_days() {
        Answer first = refund("1.00", "r-1");
        to("2026-02-24T07:00:00Z");

        Answer replayed = refund("1.00", "r-1");
        to("2026-02-24T08:00:00Z");
        Answer forgotten = refund("1.00", "r-1");

        assertThat(replayed.status()).isEqualTo(200);
        assertThat(replayed.text("/id")).isEqualTo(first.text("/id"));
        assertThat(forgotten.status()).isEqualTo(201);
    }

    @Test
    void after_180_days_and_in_another_currency_there_is_no_refund() {
        Answer currency = paypal.post(
                "/v2/payments/captures/" + sale + "/refund",
                "{\"amount\":{\"currency_code\":\"USD\",\"value\":\"1.00\"}}");

        to("2026-07-09T08:00:01Z");

        assertThat(currency.issue()).isEqualTo("REFUND_CAPTURE_CURRENCY_MISMATCH");
        assertThat(refund("1.00").issue()).isEqualTo("REFUND_TIME_LIMIT_EXCEEDED");
    }

    @Test
    void a_held_refund_is_pending_and_gives_the_money_back_when_it_fails() {
        control.holdNextRefund(sale);
        Answer pending = refund("5.00");

        control.settleRefund(pending.text("/id"), false);

        assertThat(pending.text("/status")).isEqualTo("PENDING");
        assertThat(control.truth().refunds().getFirst().status()).isEqualTo(Refund.Status.FAILED);
        assertThat(control.truth().sales().getFirst().refunded().value()).isEqualByComparingTo("0");
        assertThat(listener.types()).containsExactly("PAYMENT.REFUND.PENDING", "PAYMENT.REFUND.FAILED");
    }

    @Test
    void a_reversal_and_a_dispute_are_told_and_stop_refunds() {
        String dispute = control.dispute(sale, "UNAUTHORISED");
        Answer disputed = refund("1.00");
        control.resolveDispute(dispute, "RESOLVED_BUYER_FAVOUR");
        control.reverse(sale);

        assertThat(disputed.issue()).isEqualTo("TRANSACTION_DISPUTED");
        assertThat(refund("1.00").issue()).isEqualTo("REFUND_NOT_PERMITTED_DUE_TO_CHARGEBACK");
        assertThat(control.truth().sales().getFirst().status()).isEqualTo(Payment.Status.REVERSED);
        assertThat(listener.types())
                .containsExactly("CUSTOMER.DISPUTE.CREATED", "CUSTOMER.DISPUTE.RESOLVED", "PAYMENT.SALE.REVERSED");
        assertThat(listener.only("CUSTOMER.DISPUTE.RESOLVED")
                        .json()
                        .at("/resource/disputed_transactions/0/seller_transaction_id")
                        .stringValue())
                .isEqualTo(sale);
    }

    private Answer refund(String value) {
        return refund(value, "r-" + value);
    }

    private Answer refund(String value, String requestId) {
        return paypal.post(
                "/v2/payments/captures/" + sale + "/refund",
                "{\"amount\":{\"currency_code\":\"EUR\",\"value\":\"" + value + "\"}}",
                "PayPal-Request-Id",
                requestId);
    }
}
