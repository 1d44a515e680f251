package app.tollgate.application.subscription;

import static app.tollgate.application.subscription.Reports.aPaidSale;
import static app.tollgate.application.subscription.Reports.aReport;
import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.daysLater;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.subscription.RefreshSubscription.Outcome;
import app.tollgate.application.subscription.RefreshSubscription.Why;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.subscription.ProviderStatus;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.subscription.SubscriptionStatus;
import app.tollgate.domain.subscription.SubscriptionStatus.Abandoned;
import app.tollgate.domain.subscription.SubscriptionStatus.Active;
import app.tollgate.domain.subscription.SubscriptionStatus.ApprovalPending;
import app.tollgate.domain.subscription.SubscriptionStatus.Cancelled;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Whose is the subscription that PayPal reports?
@Tag("WHK-3")
class AttributionTest {

    private static final URI LINK = URI.create("https://paypal.test/approve?ba_token=BA-1");

    private final SubscriptionHouse house = new SubscriptionHouse();

    @Test
    @Tag("SUB-1")
    void an_intent_whose_answer_was_lost_is_found_by_the_customer() {
        Subscription intent = stored(house.annsSubscription(house.monthly).build());
        house.paypal.reports(aReport("I-LOST").of(house.ann.id()).build(), aPaidSale("S-1", NOW));

        assertThat(house.refreshNow("I-LOST")).isInstanceOf(Outcome.Refreshed.class);

        assertThat(house.onlyRow().id()).isEqualTo(intent.id());
        assertThat(house.onlyRow().status()).isEqualTo(new Active());
        assertThat(house.onlyRow().providerId()).contains(new ProviderSubscriptionId("I-LOST"));
    }

    @Test
    @Tag("SUB-2")
    void a_subscription_made_by_a_button_gets_its_own_row() {
        house.paypal.reports(aReport("I-BUTTON").of(house.ann.id()).build(), aPaidSale("S-1", NOW));

        assertThat(house.refreshNow("I-BUTTON")).isInstanceOf(Outcome.Refreshed.class);

        assertThat(house.onlyRow().status()).isEqualTo(new Active());
        assertThat(house.onlyRow().plan()).isEqualTo(house.monthly.id());
        assertThat(house.payments.all()).singleElement().satisfies(payment -> {
            assertThat(payment.subscription()).isEqualTo(house.onlyRow().id());
            assertThat(payment.customer()).isEqualTo(house.ann.id());
        });
    }

    @Test
    @Tag("SUB-2")
    void a_subscription_made_by_a_button_on_other_terms_than_the_plans_gives_nothing() {
        house.paypal.reports(
                aReport("I-CHEAP").of(house.ann.id()).onOtherTerms().build(), aPaidSale("S-1", NOW));

        assertThat(house.refreshNow("I-CHEAP")).isEqualTo(new Outcome.NotAttributed(Why.OTHER_TERMS));

        assertThat(house.rows()).isEmpty();
    }

    @Test
    @Tag("SUB-2")
    void a_subscription_made_by_a_button_is_followed_from_then_on() {
        house.paypal.reports(aReport("I-BUTTON").of(house.ann.id()).build());
        assertThat(house.refreshNow("I-BUTTON")).isInstanceOf(Outcome.Refreshed.class);
        house.paypal.reports(aReport("I-BUTTON")
                .of(house.ann.id())
                .in(ProviderStatus.CANCELLED)
                .updatedAt(daysLater(1))
                .build());

        assertThat(house.refreshNow("I-BUTTON")).isInstanceOf(Outcome.Refreshed.class);

        assertThat(house.onlyRow().status()).isEqualTo(new Cancelled(daysLater(1)));
    }

    @Test
    @Tag("SUB-9")
    void an_abandoned_one_that_is_approved_late_is_adopted_when_there_is_no_other() {
        Subscription old = stored(abandoned("I-OLD"));
        house.paypal.reports(aReport("I-OLD").of(house.ann.id()).build(), aPaidSale("S-1", NOW));

        assertThat(house.refreshNow("I-OLD")).isInstanceOf(Outcome.Refreshed.class);

        assertThat(house.onlyRow().id()).isEqualTo(old.id());
        assertThat(house.onlyRow().status()).isEqualTo(new Active());
    }

    @Test
    @Tag("SUB-9")
    void an_abandoned_one_that_is_approved_late_takes_the_place_of_a_pending_one() {
        Subscription old = stored(abandoned("I-OLD"));
        Subscription pending = stored(pending(house.yearly, "I-NEW"));
        house.paypal.reports(aReport("I-OLD").of(house.ann.id()).build());

        assertThat(house.refreshNow("I-OLD")).isInstanceOf(Outcome.Refreshed.class);

        assertThat(statusOf(old)).isEqualTo(new Active());
        assertThat(statusOf(pending)).isEqualTo(new Abandoned(NOW));
    }

    @Test
    @Tag("SUB-10")
    void an_abandoned_one_that_is_approved_late_does_not_become_a_second_live_one() {
        Subscription old = stored(abandoned("I-OLD"));
        Subscription live = stored(active("I-LIVE"));
        house.paypal.reports(aReport("I-OLD").of(house.ann.id()).build(), aPaidSale("S-1", NOW));

        Outcome outcome = house.refreshNow("I-OLD");

        assertThat(outcome).isEqualTo(new Outcome.NotAttributed(Why.SECOND_LIVE_SUBSCRIPTION));
        assertThat(house.rows()).containsExactlyInAnyOrder(old, live);
    }

    @Test
    @Tag("SUB-10")
    void an_approved_one_takes_the_place_of_an_intent_for_another_plan() {
        Subscription intent = stored(house.annsSubscription(house.yearly).build());
        house.paypal.reports(aReport("I-APPROVED").of(house.ann.id()).build());

        assertThat(house.refreshNow("I-APPROVED")).isInstanceOf(Outcome.Refreshed.class);

        assertThat(statusOf(intent)).isEqualTo(new Abandoned(NOW));
        assertThat(house.liveRows()).extracting(Subscription::plan).containsExactly(house.monthly.id());
    }

    @Test
    @Tag("SUB-10")
    void an_approved_one_takes_the_place_of_one_whose_link_nobody_used() {
        Subscription handedOut = stored(pending(house.monthly, "I-HANDED-OUT"));
        house.paypal.reports(aReport("I-APPROVED").of(house.ann.id()).build());

        assertThat(house.refreshNow("I-APPROVED")).isInstanceOf(Outcome.Refreshed.class);

        assertThat(statusOf(handedOut)).isEqualTo(new Abandoned(NOW));
        assertThat(house.liveRows())
                .extracting(Subscription::providerId)
                .containsExactly(Optional.of(new ProviderSubscriptionId("I-APPROVED")));
    }

    private Subscription stored(Subscription subscription) {
        house.has(subscription);
        return subscription;
    }

    private Subscription abandoned(String id) {
        return house.annsSubscription(house.monthly)
                .knownAs(id)
                .in(new Abandoned(NOW))
                .build();
    }

    private Subscription pending(Plan plan, String id) {
        return house.annsSubscription(plan)
                .knownAs(id)
                .in(new ApprovalPending(Optional.of(LINK)))
                .build();
    }

    private Subscription active(String id) {
        return house.annsSubscription(house.monthly)
                .knownAs(id)
                .activeUntil(daysLater(30))
                .build();
    }

    private SubscriptionStatus statusOf(Subscription subscription) {
        return house.rows().stream()
                .filter(row -> row.id().equals(subscription.id()))
                .findFirst()
                .orElseThrow()
                .status();
    }
}
