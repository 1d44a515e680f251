package app.tollgate.simulator;

import static app.tollgate.simulator.Merchant.subscriptionBody;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.simulator.PayPalCaller.Answer;
import app.tollgate.simulator.subscription.Subscription.Status;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("SUB-1")
class SubscriptionTest extends RunningSimulator {

    private static final String PATH = "/v1/billing/subscriptions/";

    @Test
    void a_new_subscription_waits_for_the_buyer() {
        String plan = merchant.monthly();

        Answer created = paypal.post(PATH.replaceFirst("/$", ""), subscriptionBody(plan, ""));

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.text("/status")).isEqualTo("APPROVAL_PENDING");
        assertThat(created.text("/id")).matches("I-[0-9A-Z]{12}");
        assertThat(created.link("approve"))
                .matches(simulator.baseUrl() + "/webapps/billing/subscriptions\\?ba_token=BA-[0-9A-Z]{17}");
        Answer read = merchant.read(created.text("/id"));
        assertThat(read.body().has("subscriber")).isFalse();
        assertThat(read.body().has("billing_info")).isFalse();
        assertThat(read.body().has("status_update_time")).isFalse();
        assertThat(read.text("/custom_id")).isEqualTo("user-1");
        quiet();
        assertThat(listener.only("BILLING.SUBSCRIPTION.CREATED")
                        .json()
                        .at("/resource/status")
                        .stringValue())
                .isEqualTo("APPROVAL_PENDING");
    }

    @ParameterizedTest
    @CsvSource({
        "APPROVAL_PENDING,cancel",
        "APPROVAL_PENDING,suspend",
        "APPROVAL_PENDING,activate",
        "ACTIVE,activate",
        "SUSPENDED,suspend",
        "CANCELLED,cancel",
        "CANCELLED,suspend",
        "CANCELLED,activate"
    })
    void a_command_in_the_wrong_state_is_refused(Status state, String command) {
        String id = in(state);

        Answer refused = paypal.post(PATH + id + "/" + command, "{\"reason\":\"r\"}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/name")).isEqualTo("UNPROCESSABLE_ENTITY");
        assertThat(refused.issue()).isEqualTo("SUBSCRIPTION_STATUS_INVALID");
        assertThat(refused.text("/debug_id")).isEqualTo(refused.header("paypal-debug-id"));
        assertThat(status(id)).isEqualTo(state);
    }

    @Test
    void a_cancelled_subscription_shows_the_reason_and_no_next_billing() {
        String id = in(Status.CANCELLED);

        Answer read = merchant.read(id);

        assertThat(read.text("/status_change_note")).isEqualTo("r");
        assertThat(read.text("/billing_info/next_billing_time")).isEmpty();
        assertThat(read.body().path("links")).hasSize(1);
        assertThat(read.link("self")).endsWith(id);
    }

    @Test
    void links_follow_the_status() {
        Answer active = merchant.read(in(Status.ACTIVE));
        Answer suspended = merchant.read(in(Status.SUSPENDED));

        assertThat(active.body().path("links").findValuesAsString("rel"))
                .containsExactly("cancel", "edit", "self", "suspend", "capture");
        assertThat(suspended.body().path("links").findValuesAsString("rel"))
                .containsExactly("self", "edit", "cancel", "activate", "capture");
    }

    @Test
    void buyers_can_cancel_and_suspend_on_their_own() {
        String first = in(Status.ACTIVE);
        String second = in(Status.ACTIVE);

        control.buyerCancels(first);
        control.buyerSuspends(second);

        assertThat(status(first)).isEqualTo(Status.CANCELLED);
        assertThat(status(second)).isEqualTo(Status.SUSPENDED);
        assertThat(listener.types()).endsWith("BILLING.SUBSCRIPTION.CANCELLED", "BILLING.SUBSCRIPTION.SUSPENDED");
    }

    @Test
    void only_active_plans_can_be_subscribed_to() {
        String plan = merchant.monthly();
        Answer deactivated = paypal.post("/v1/billing/plans/" + plan + "/deactivate", null);

        Answer refused = paypal.post("/v1/billing/subscriptions", subscriptionBody(plan, ""));

        assertThat(deactivated.status()).isEqualTo(204);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.issue()).isEqualTo("PLAN_STATUS_INVALID");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"custom_id\":\"Grüße\"|INVALID_PARAMETER_SYNTAX|/custom_id",
                "\"custom_id\":\"\"|INVALID_STRING_MIN_LENGTH|/custom_id",
                "\"start_time\":\"2026-01-10T07:00:00Z\"|INVALID_PARAMETER_VALUE|/start_time",
                "\"start_time\":\"tomorrow\"|INVALID_PARAMETER_SYNTAX|/start_time",
                "\"quantity\":2|INVALID_PARAMETER_SYNTAX|/quantity"
            })
    void what_the_schema_forbids_is_refused(String field, String issue, String pointer) {
        String body = "{\"plan_id\":\"" + merchant.monthly() + "\"," + field + "}";

        Answer refused = paypal.post("/v1/billing/subscriptions", body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/name")).isEqualTo("INVALID_REQUEST");
        assertThat(refused.issue()).isEqualTo(issue);
        assertThat(refused.field()).isEqualTo(pointer);
    }

    @Test
    void subscriptions_are_listed_by_status() {
        String id = in(Status.SUSPENDED);
        String other = in(Status.ACTIVE);

        Answer list = paypal.get("/v1/billing/subscriptions?statuses=SUSPENDED,CANCELLED");

        assertThat(list.body().path("subscriptions").findValuesAsString("id"))
                .containsExactly(id)
                .doesNotContain(other);
    }

    private String in(Status state) {
        String id = merchant.subscription(merchant.monthly());
        if (state == Status.APPROVAL_PENDING) {
            return id;
        }
        var redirect = control.approve(id);
        assertThat(redirect).isNotNull();
        switch (state) {
            case SUSPENDED -> command(id, "suspend");
            case CANCELLED -> command(id, "cancel");
            case APPROVAL_PENDING, APPROVED, ACTIVE, EXPIRED -> {}
        }
        return id;
    }

    private void command(String id, String command) {
        assertThat(paypal.post(PATH + id + "/" + command, "{\"reason\":\"r\"}").status())
                .isEqualTo(204);
    }
}
