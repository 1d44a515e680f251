package app.tollgate.adapter.web.subscription;

import app.tollgate.adapter.web.testing.Api;
import app.tollgate.adapter.web.testing.Samples;
import app.tollgate.adapter.web.testing.TestClock;
import app.tollgate.application.subscription.SubscriptionView;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.subscription.ProviderStatus;
import app.tollgate.domain.subscription.SubscriptionStatus;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

class SubscriptionStatusTest {

    @RegisterExtension
    static final Api API = new Api();

    @Test
    @Tag("SUB-3")
    void a_status_has_all_of_its_fields() {
        status(new SubscriptionStatus.Active(), ProviderStatus.ACTIVE).json("""
            {"plan":"pro_monthly","state":"active","payPalState":"ACTIVE","paidThrough":"2026-03-31T10:00:00Z",
             "nextBilling":"2026-03-31T10:00:00Z","cancelAtPeriodEnd":false,"countdownSeconds":2584800,
             "pendingChange":null,"trialEnd":"2026-03-01T10:00:00Z","outstanding":null,
             "failedPayments":0,"nextPaymentRetry":null,"settling":false,"verifiedAt":"2026-03-01T11:59:00Z"}\
            """, JsonCompareMode.STRICT);
    }

    @Test
    @Tag("SUB-6")
    void a_pending_change_names_its_plan_its_link_and_its_day() {
        SubscriptionView view = viewOf(new SubscriptionStatus.Active(), ProviderStatus.ACTIVE);
        API.world().subscriptions = _ -> Mono.just(new SubscriptionView(
                view.subscription(),
                view.plan(),
                view.paidThrough(),
                view.remaining(),
                Optional.of(new SubscriptionView.PendingChange(
                        new PlanCode("pro_yearly"),
                        Optional.of(URI.create("https://paypal.example/update?ba_token=BA-1")),
                        view.paidThrough())),
                true));

        API.user()
                .get()
                .uri("/api/subscriptions/status")
                .exchange()
                .expectBody()
                .jsonPath("$.pendingChange.plan")
                .isEqualTo("pro_yearly")
                .jsonPath("$.pendingChange.approvalUrl")
                .isEqualTo("https://paypal.example/update?ba_token=BA-1")
                .jsonPath("$.pendingChange.from")
                .isEqualTo("2026-03-31T10:00:00Z")
                .jsonPath("$.settling")
                .isEqualTo(true);
    }

    @Test
    @Tag("SUB-3")
    void every_state_has_its_word() {
        stateIs(new SubscriptionStatus.ApprovalPending(Optional.empty()), "approval_pending");
        stateIs(new SubscriptionStatus.PastDue(2), "past_due");
        stateIs(new SubscriptionStatus.Suspended(TestClock.NOW), "suspended");
        stateIs(new SubscriptionStatus.Expired(TestClock.NOW), "expired");
        stateIs(new SubscriptionStatus.Abandoned(TestClock.NOW), "abandoned");
        stateIs(new SubscriptionStatus.Undone(TestClock.NOW), "undone");
        stateIs(new SubscriptionStatus.Cancelled(TestClock.NOW), "cancelled");
        status(new SubscriptionStatus.Cancelled(TestClock.NOW), ProviderStatus.CANCELLED)
                .jsonPath("$.cancelAtPeriodEnd")
                .isEqualTo(true);
    }

    @Test
    @Tag("SUB-3")
    void whoever_never_subscribed_is_told_none() {
        var answer = API.user().get().uri("/api/subscriptions/status").exchange();

        answer.expectStatus().isOk().expectBody().json("""
            {"plan":null,"state":"none","payPalState":null,"paidThrough":null,"nextBilling":null,
             "cancelAtPeriodEnd":false,"countdownSeconds":null,"pendingChange":null,"trialEnd":null,
             "outstanding":null,"failedPayments":0,"nextPaymentRetry":null,"settling":false,"verifiedAt":null}\
            """, JsonCompareMode.STRICT);
    }

    @Test
    @Tag("SUB-3")
    void everybody_sees_their_own_subscription_only() {
        String ann = API.newSubject("user");
        API.world().subscriptions = id -> id.value().equals(ann)
                ? Mono.just(viewOf(new SubscriptionStatus.Active(), ProviderStatus.ACTIVE))
                : Mono.empty();

        var stranger = API.user()
                .get()
                .uri("/api/subscriptions/status?customer={id}", ann)
                .exchange();

        stranger.expectBody().jsonPath("$.state").isEqualTo("none");
    }

    private static void stateIs(SubscriptionStatus status, String word) {
        status(status, ProviderStatus.CANCELLED).jsonPath("$.state").isEqualTo(word);
    }

    private static WebTestClient.BodyContentSpec status(SubscriptionStatus status, ProviderStatus reported) {
        API.world().subscriptions = _ -> Mono.just(viewOf(status, reported));
        return API.user()
                .get()
                .uri("/api/subscriptions/status")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private static SubscriptionView viewOf(SubscriptionStatus status, ProviderStatus reported) {
        return Samples.view(Samples.subscription(new CustomerId("any"), status, reported));
    }
}
