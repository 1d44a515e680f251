package app.tollgate.domain.plancard;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.daysLater;
import static app.tollgate.domain.testing.SamplePlans.aPlan;
import static app.tollgate.domain.testing.SamplePlans.euro;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.domain.access.AccessFacts;
import app.tollgate.domain.access.SubscriptionFact;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.subscription.SubscriptionId;
import app.tollgate.domain.subscription.SubscriptionStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("MAN-3")
class LapsedCardsTest {

    private static final SubscriptionId ID = new SubscriptionId(new UUID(0, 1));
    private static final Optional<Instant> PAID = Optional.of(daysLater(-10));

    private final Plan pro = aPlan().ofTier("pro").build();

    @Test
    void a_subscription_that_gave_access_once_is_expired() {
        shows(card(new SubscriptionStatus.Cancelled(NOW), PAID), CardState.EXPIRED, InvoiceState.PAID);
        shows(card(new SubscriptionStatus.Expired(NOW), PAID), CardState.EXPIRED, InvoiceState.PAID);
        shows(card(new SubscriptionStatus.Suspended(NOW), PAID), CardState.EXPIRED, InvoiceState.UNPAID);
        shows(card(new SubscriptionStatus.PastDue(2), PAID), CardState.EXPIRED, InvoiceState.UNPAID);
    }

    @Test
    void one_that_was_never_paid_is_pending_until_it_ends() {
        shows(
                card(new SubscriptionStatus.ApprovalPending(Optional.empty()), Optional.empty()),
                CardState.PENDING,
                InvoiceState.UNPAID);
        shows(card(new SubscriptionStatus.Active(), Optional.empty()), CardState.PENDING, InvoiceState.UNPAID);
        shows(card(new SubscriptionStatus.Cancelled(NOW), Optional.empty()), CardState.EXPIRED, InvoiceState.UNPAID);
    }

    @Test
    void one_that_was_given_up_or_undone_is_nothing() {
        assertThat(card(new SubscriptionStatus.Abandoned(NOW), Optional.empty()))
                .isEmpty();
        assertThat(card(new SubscriptionStatus.Undone(NOW), PAID)).isEmpty();
    }

    private static void shows(Optional<PlanCard> card, CardState state, InvoiceState invoice) {
        assertThat(card).hasValueSatisfying(shown -> {
            assertThat(shown.source()).isEqualTo(CardSource.SUBSCRIPTION);
            assertThat(shown.state()).isEqualTo(state);
            assertThat(shown.invoice()).contains(invoice);
            assertThat(shown.amount()).contains(euro(990));
        });
    }

    private Optional<PlanCard> card(SubscriptionStatus status, Optional<Instant> paidThrough) {
        SubscriptionFact fact = new SubscriptionFact(
                ID, pro.code(), pro.benefits(), status, Optional.of(daysLater(-60)), paidThrough, Optional.of(NOW));
        return LapsedCards.subscription(
                new CardFacts(new AccessFacts(List.of(fact)), List.of(), Map.of(ID, euro(990)), List.of(pro)));
    }
}
