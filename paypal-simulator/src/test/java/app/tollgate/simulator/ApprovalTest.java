package app.tollgate.simulator;

import static app.tollgate.simulator.Merchant.subscriptionBody;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.simulator.PayPalCaller.Answer;
import app.tollgate.simulator.subscription.Subscription.Status;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SUB-1")
class ApprovalTest extends RunningSimulator {

    private static final String PATH = "/v1/billing/subscriptions/";

    @Test
    void approval_sends_the_buyer_back_with_the_exact_parameters_and_tells_the_sale_first() {
        String id = merchant.subscription(merchant.monthly());
        quiet();
        listener.forget();

        String redirect = control.approve(id).toString();

        assertThat(redirect)
                .matches("https://shop.example/return\\?subscription_id=" + id
                        + "&ba_token=BA-[0-9A-Z]{17}&token=[0-9A-Z]{17}");
        assertThat(listener.types()).containsExactly("PAYMENT.SALE.COMPLETED", "BILLING.SUBSCRIPTION.ACTIVATED");
        var sale = listener.only("PAYMENT.SALE.COMPLETED").json();
        assertThat(sale.has("resource_version")).isFalse();
        assertThat(sale.at("/resource/billing_agreement_id").stringValue()).isEqualTo(id);
        assertThat(sale.at("/resource/custom").stringValue()).isEqualTo("user-1");
        assertThat(sale.at("/resource/amount/total").stringValue()).isEqualTo("12.90");
        assertThat(merchant.read(id).text("/subscriber/payer_id")).matches("[2-9A-HJ-NP-Z]{13}");
    }

    @Test
    void leaving_the_approval_page_changes_nothing() {
        String id = merchant.subscription(merchant.monthly());

        String redirect = control.cancelApproval(id).toString();

        assertThat(redirect)
                .startsWith("https://shop.example/cancel?from=paypal&subscription_id=" + id + "&ba_token=BA-");
        assertThat(status(id)).isEqualTo(Status.APPROVAL_PENDING);
    }

    @Test
    void the_creation_time_moves_to_the_approval() {
        String id = merchant.subscription(merchant.monthly());

        to("2026-01-10T09:30:00Z");
        var redirect = control.approve(id);

        assertThat(redirect).isNotNull();
        assertThat(merchant.read(id).text("/create_time")).isEqualTo("2026-01-10T09:30:00Z");
    }

    @Test
    void continue_leaves_the_activation_to_the_merchant() {
        String body = subscriptionBody(merchant.monthly(), "")
                .replace("\"return_url\"", "\"user_action\":\"CONTINUE\",\"return_url\"");
        String id = paypal.post("/v1/billing/subscriptions", body).text("/id");

        var redirect = control.approve(id);
        Status approved = status(id);
        Answer activated = paypal.post(PATH + id + "/activate", "{}");

        assertThat(redirect).isNotNull();
        assertThat(approved).isEqualTo(Status.APPROVED);
        assertThat(activated.status()).isEqualTo(204);
        assertThat(status(id)).isEqualTo(Status.ACTIVE);
        assertThat(control.truth().salesOf(id)).hasSize(1);
    }

    @Test
    void a_start_on_a_later_day_is_charged_then_and_one_later_today_at_once() {
        String plan = merchant.monthly();
        String later = started(plan, "2026-02-01T15:00:00Z");
        String today = started(plan, "2026-01-10T22:40:00Z");

        var first = control.approve(later);
        var second = control.approve(today);

        assertThat(first).isNotEqualTo(second);
        assertThat(control.truth().salesOf(later)).isEmpty();
        assertThat(next(later)).isEqualTo("2026-02-01T10:00:00Z");
        assertThat(control.truth().salesOf(today)).hasSize(1);
        assertThat(control.now()).isEqualTo(Instant.parse("2026-01-10T08:00:00Z"));
    }

    private String started(String plan, String time) {
        String body = Merchant.subscriptionBody(plan, ",\"start_time\":\"" + time + "\"");
        return paypal.post("/v1/billing/subscriptions", body).text("/id");
    }
}
