package app.tollgate.application.subscription;

import static app.tollgate.application.subscription.Reports.aPaidSale;
import static app.tollgate.application.subscription.Reports.aReport;
import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.daysLater;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.subscription.RefreshSubscription.Outcome;
import app.tollgate.application.subscription.RefreshSubscription.Why;
import app.tollgate.domain.subscription.ProviderStatus;
import app.tollgate.domain.subscription.Subscription;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A buyer approved twice: one subscription lives here, and the money of both is known.
class SecondSubscriptionTest {

    private final SubscriptionHouse house = new SubscriptionHouse();

    @Test
    @Tag("SUB-10")
    void an_unknown_one_does_not_become_a_second_live_one() {
        Subscription live = stored(active("I-LIVE"));

        for (ProviderStatus alive : List.of(ProviderStatus.ACTIVE, ProviderStatus.SUSPENDED)) {
            house.paypal.reports(aReport("I-2ND").of(house.ann.id()).in(alive).build());

            assertThat(house.refreshNow("I-2ND")).isEqualTo(new Outcome.NotAttributed(Why.SECOND_LIVE_SUBSCRIPTION));
            assertThat(house.liveRows()).containsExactly(live);
        }
    }

    @Test
    @Tag("SUB-10")
    void what_a_second_one_charged_is_booked_all_the_same() {
        Subscription live = stored(active("I-LIVE"));
        house.paypal.reports(aReport("I-2ND").of(house.ann.id()).build(), aPaidSale("S-2", NOW));

        assertThat(house.refreshNow("I-2ND")).isEqualTo(new Outcome.NotAttributed(Why.SECOND_LIVE_SUBSCRIPTION));
        assertThat(house.refreshNow("I-2ND")).isEqualTo(new Outcome.NotAttributed(Why.SECOND_LIVE_SUBSCRIPTION));

        assertThat(house.payments.all()).singleElement().satisfies(payment -> {
            assertThat(payment.sale().id().value()).isEqualTo("S-2");
            assertThat(payment.subscription()).isNotEqualTo(live.id());
        });
        assertThat(house.liveRows()).containsExactly(live);
    }

    private Subscription stored(Subscription subscription) {
        house.has(subscription);
        return subscription;
    }

    private Subscription active(String id) {
        return house.annsSubscription(house.monthly)
                .knownAs(id)
                .activeUntil(daysLater(30))
                .build();
    }
}
