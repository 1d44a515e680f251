package app.tollgate.simulator;

import static app.tollgate.simulator.Merchant.regular;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.simulator.PayPalCaller.Answer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SUB-1")
class SubscriptionChangeTest extends RunningSimulator {

    @Test
    void a_revision_waits_for_the_buyer_and_prices_the_next_cycle() {
        String id = active(merchant.monthly());
        String gold = merchant.plan(regular("MONTH", "EUR", "29.90"));

        Answer revised = paypal.post(PATH + id + "/revise", "{\"plan_id\":\"" + gold + "\"}");
        String before = book(id).planId();
        String redirect = control.approve(id).toString();
        to("2026-02-10T10:00:00Z");

        assertThat(revised.status()).isEqualTo(200);
        assertThat(revised.link("approve")).contains("/webapps/billing/subscriptions/update?ba_token=BA-");
        assertThat(before).isNotEqualTo(gold);
        assertThat(redirect).startsWith("https://shop.example/return?subscription_id=" + id);
        assertThat(book(id).planId()).isEqualTo(gold);
        assertThat(control.truth().salesOf(id).getLast().gross().value()).isEqualByComparingTo("29.90");
        assertThat(listener.types()).contains("BILLING.SUBSCRIPTION.UPDATED");
    }

    @Test
    void plans_of_another_product_or_currency_cannot_be_revised_to() {
        String id = active(merchant.monthly());
        String dollars = merchant.plan(regular("MONTH", "USD", "10"));
        String foreign = new Merchant(simulator).monthly();

        Answer currency = paypal.post(PATH + id + "/revise", "{\"plan_id\":\"" + dollars + "\"}");
        Answer product = paypal.post(PATH + id + "/revise", "{\"plan_id\":\"" + foreign + "\"}");

        assertThat(currency.issue()).isEqualTo("CURRENCY_MISMATCH");
        assertThat(product.issue()).isEqualTo("PLAN_PRODUCT_NOT_COMPATIBLE");
    }

    @Test
    void a_patch_changes_the_custom_id_and_nothing_unknown() {
        String id = active(merchant.monthly());

        Answer changed = paypal.patch(PATH + id, "[{\"op\":\"replace\",\"path\":\"/custom_id\",\"value\":\"user-2\"}]");
        Answer refused = paypal.patch(PATH + id, "[{\"op\":\"replace\",\"path\":\"/status\",\"value\":\"ACTIVE\"}]");

        assertThat(changed.status()).isEqualTo(204);
        assertThat(book(id).customId()).isEqualTo("user-2");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.issue()).isEqualTo("INVALID_PATCH_PATH");
    }

    @Test
    void transactions_need_a_window_and_carry_the_sale_id() {
        String id = active(merchant.monthly());

        Answer missing = paypal.get(PATH + id + "/transactions?start_time=2026-01-01T00:00:00Z");
        Answer found =
                paypal.get(PATH + id + "/transactions?start_time=2026-01-01T00:00:00Z&end_time=2026-02-01T00:00:00Z");

        assertThat(missing.issue()).isEqualTo("MISSING_REQUIRED_PARAMETER");
        assertThat(found.text("/transactions/0/id"))
                .isEqualTo(control.truth().salesOf(id).getFirst().id());
        assertThat(found.text("/transactions/0/amount_with_breakdown/gross_amount/value"))
                .isEqualTo("12.90");
    }

    private static final String PATH = "/v1/billing/subscriptions/";
}
