package app.tollgate.simulator;

import static app.tollgate.simulator.Merchant.cycle;
import static app.tollgate.simulator.Merchant.preferences;
import static app.tollgate.simulator.Merchant.regular;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.simulator.subscription.Subscription.Status;
import java.math.BigDecimal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SUB-3")
class BillingTest extends RunningSimulator {

    @Test
    void a_renewal_takes_the_money_at_ten_and_tells_of_the_sale_only() {
        String id = active(merchant.monthly());
        quiet();
        listener.forget();

        to("2026-02-10T10:00:00Z");

        assertThat(listener.types()).containsExactly("PAYMENT.SALE.COMPLETED");
        assertThat(control.truth().salesOf(id)).hasSize(2);
        assertThat(control.truth().salesOf(id).getLast().time()).isEqualTo("2026-02-10T10:00:00Z");
        assertThat(next(id)).isEqualTo("2026-03-10T10:00:00Z");
    }

    @Test
    void nothing_is_taken_a_second_before_it_is_due() {
        String id = active(merchant.monthly());

        to("2026-02-10T09:59:59Z");

        assertThat(control.truth().salesOf(id)).hasSize(1);
    }

    @Test
    void a_month_end_does_not_drift() {
        to("2026-01-31T08:00:00Z");
        String id = active(merchant.monthly());
        String february = next(id);

        to("2026-03-01T00:00:00Z");
        String march = next(id);
        to("2026-04-01T00:00:00Z");

        assertThat(february).isEqualTo("2026-02-28T10:00:00Z");
        assertThat(march).isEqualTo("2026-03-31T10:00:00Z");
        assertThat(next(id)).isEqualTo("2026-04-30T10:00:00Z");
    }

    @Test
    void a_leap_day_returns_every_four_years() {
        to("2028-02-29T08:00:00Z");
        String id = active(merchant.plan(regular("YEAR", "EUR", "99.00")));
        String first = next(id);

        to("2031-06-01T00:00:00Z");

        assertThat(first).isEqualTo("2029-02-28T10:00:00Z");
        assertThat(next(id)).isEqualTo("2032-02-29T10:00:00Z");
    }

    @Test
    void the_billing_api_writes_one_decimal_and_sales_two() {
        String id = active(merchant.plan(regular("MONTH", "EUR", "10.00")));
        String sale = control.truth().salesOf(id).getFirst().id();

        var read = merchant.read(id);
        var captured = paypal.get("/v2/payments/captures/" + sale);

        assertThat(read.text("/billing_info/last_payment/amount/value")).isEqualTo("10.0");
        assertThat(read.text("/billing_info/outstanding_balance/value")).isEqualTo("0.0");
        assertThat(captured.text("/amount/value")).isEqualTo("10.00");
        assertThat(captured.text("/seller_receivable_breakdown/paypal_fee/value"))
                .isEqualTo("0.84");
        assertThat(captured.text("/seller_receivable_breakdown/net_amount/value"))
                .isEqualTo("9.16");
        assertThat(read.body().at("/billing_info/last_payment").has("id")).isFalse();
    }

    @Test
    void yen_have_no_decimals() {
        String id = active(merchant.plan(regular("MONTH", "JPY", "1500")));

        var read = merchant.read(id);

        assertThat(read.text("/billing_info/last_payment/amount/value")).isEqualTo("1500");
        var sale = listener.only("PAYMENT.SALE.COMPLETED").json().path("resource");
        assertThat(sale.at("/amount/total").stringValue()).isEqualTo("1500");
        assertThat(sale.at("/transaction_fee/value").stringValue()).isEqualTo("92");
    }

    @Test
    void a_finite_plan_expires_when_its_last_period_is_over() {
        String id = active(merchant.plan(cycle("REGULAR", 1, "DAY", 2, "EUR", "1.00")));
        String last = merchant.read(id).text("/billing_info/final_payment_time");

        to("2026-01-12T09:59:59Z");
        Status before = status(id);
        to("2026-01-12T10:00:00Z");

        assertThat(last).isEqualTo("2026-01-11T10:00:00Z");
        assertThat(before).isEqualTo(Status.ACTIVE);
        assertThat(status(id)).isEqualTo(Status.EXPIRED);
        assertThat(control.truth().salesOf(id)).hasSize(2);
        assertThat(listener.types()).endsWith("BILLING.SUBSCRIPTION.EXPIRED");
        assertThat(next(id)).isEmpty();
    }

    @Test
    void a_free_trial_activates_without_a_sale_and_is_paid_afterwards() {
        String id = active(merchant.plan(
                cycle("TRIAL", 1, "WEEK", 1, "", "") + "," + cycle("REGULAR", 2, "MONTH", 0, "EUR", "12.90")));
        var read = merchant.read(id);

        to("2026-01-17T10:00:00Z");

        assertThat(read.body().at("/billing_info").has("last_payment")).isFalse();
        assertThat(read.text("/billing_info/next_billing_time")).isEqualTo("2026-01-17T10:00:00Z");
        assertThat(control.truth().salesOf(id)).hasSize(1);
        assertThat(next(id)).isEqualTo("2026-02-17T10:00:00Z");
        assertThat(listener.types()).containsSubsequence("BILLING.SUBSCRIPTION.ACTIVATED", "PAYMENT.SALE.COMPLETED");
    }

    @Test
    void a_paid_trial_and_a_setup_fee_with_tax_are_charged_together_at_approval() {
        String cycles =
                cycle("TRIAL", 1, "MONTH", 1, "EUR", "1.00") + "," + cycle("REGULAR", 2, "MONTH", 0, "EUR", "10");
        String plan = merchant.createPlan(
                        cycles,
                        preferences(",\"setup_fee\":{\"currency_code\":\"EUR\",\"value\":\"10\"}")
                                + ",\"taxes\":{\"percentage\":\"10\",\"inclusive\":false}")
                .text("/id");

        String id = active(plan);

        assertThat(merchant.read(id).text("/billing_info/last_payment/amount/value"))
                .isEqualTo("12.1");
    }

    @Test
    void what_was_missed_while_suspended_is_not_collected() {
        String id = active(merchant.monthly());
        var suspended = paypal.post("/v1/billing/subscriptions/" + id + "/suspend", "{\"reason\":\"pause\"}");

        to("2026-04-01T00:00:00Z");
        var activated = activate(id);

        assertThat(suspended.status()).isEqualTo(204);
        assertThat(activated.status()).isEqualTo(204);
        assertThat(control.truth().salesOf(id)).hasSize(1);
        assertThat(next(id)).isEqualTo("2026-04-10T10:00:00Z");
    }

    @Test
    void a_new_price_does_not_touch_a_cycle_due_within_ten_days() {
        String plan = merchant.monthly();
        String id = active(plan);
        to("2026-02-05T00:00:00Z");

        var updated = paypal.post("/v1/billing/plans/" + plan + "/update-pricing-schemes", """
            {"pricing_schemes":[{"billing_cycle_sequence":1,
            "pricing_scheme":{"fixed_price":{"currency_code":"EUR","value":"20"}}}]}\
            """);
        to("2026-03-10T10:00:00Z");

        assertThat(updated.status()).isEqualTo(204);
        assertThat(control.truth().salesOf(id))
                .extracting(sale -> sale.gross().value().stripTrailingZeros())
                .containsExactly(new BigDecimal("12.9"), new BigDecimal("12.9"), new BigDecimal("2E+1"));
    }

    private PayPalCaller.Answer activate(String id) {
        return paypal.post("/v1/billing/subscriptions/" + id + "/activate", "{}");
    }
}
