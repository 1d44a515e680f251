package app.tollgate.application.subscription;

import static app.tollgate.application.subscription.Reports.aReport;
import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.subscription.LinkSubscription.Command;
import app.tollgate.application.subscription.LinkSubscription.Outcome;
import app.tollgate.domain.subscription.ProviderStatus;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import app.tollgate.domain.subscription.SubscriptionStatus.Abandoned;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A page reports a subscription that PayPal has not seen approved.
@Tag("SUB-2")
class LinkUnapprovedTest {

    private final SubscriptionHouse house = new SubscriptionHouse();

    @Test
    void one_that_was_given_up_and_never_approved_is_not_linked() {
        house.has(house.annsSubscription(house.monthly)
                .knownAs("I-OLD")
                .in(new Abandoned(NOW))
                .build());
        pendingAtPayPal("I-OLD");

        assertThat(link("I-OLD")).isEqualTo(new Outcome.NotApproved());
    }

    @Test
    void one_beside_another_live_subscription_is_not_linked() {
        house.has(house.annsSubscription(house.monthly)
                .knownAs("I-LIVE")
                .activeUntil(NOW.plusSeconds(3600))
                .build());
        pendingAtPayPal("I-NEW");

        assertThat(link("I-NEW")).isEqualTo(new Outcome.NotApproved());
        assertThat(house.rows()).hasSize(1);
    }

    private void pendingAtPayPal(String id) {
        house.paypal.reports(aReport(id)
                .of(house.ann.id())
                .in(ProviderStatus.APPROVAL_PENDING)
                .build());
    }

    private Outcome link(String id) {
        return house.link()
                .link(new Command(house.ann, new ProviderSubscriptionId(id), house.monthly.code()))
                .block(SOON);
    }
}
