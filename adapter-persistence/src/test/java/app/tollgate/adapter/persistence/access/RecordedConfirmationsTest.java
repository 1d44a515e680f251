package app.tollgate.adapter.persistence.access;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.Moments.daysLater;
import static app.tollgate.domain.testing.SamplePlans.aPlan;
import static app.tollgate.domain.testing.SampleSubscriptions.aSubscription;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.persistence.FreshDatabase;
import app.tollgate.adapter.persistence.KnownRows;
import app.tollgate.application.port.store.UnansweredQuestions;
import app.tollgate.application.port.view.AccessHistoryView;
import app.tollgate.application.testing.MovableClock;
import app.tollgate.domain.access.AccessFacts;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.subscription.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Confirmations that PayPal gives many times a day, as the history keeps them: those that say something new.
@Tag("ACC-5")
class RecordedConfirmationsTest {

    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    private final KnownRows known = new KnownRows(DATABASE);
    private final Plan plan = aPlan().ofTier("pro").build();

    @BeforeEach
    void it_is_the_first_day() {
        ((MovableClock) DATABASE.get(InstantSource.class)).set(NOW);
        known.know(plan);
    }

    @Test
    void confirmations_that_change_nothing_else_are_recorded_once_a_day() {
        Subscription subscription = aPaidOne();
        long before = rowsOf(subscription);

        for (int hour = 1; hour < 60; hour++) {
            confirm(subscription, NOW.plus(Duration.ofHours(hour)));
        }

        assertThat(rowsOf(subscription)).isEqualTo(before + 2);
        assertThat(confirmed(subscription, daysLater(1).minusNanos(1000))).contains(NOW);
        assertThat(confirmed(subscription, daysLater(1))).contains(daysLater(1));
        assertThat(confirmed(subscription, daysLater(2).plus(Duration.ofHours(9))))
                .contains(daysLater(2));
    }

    @Test
    @Tag("ACC-3")
    void the_confirmation_that_ends_a_silence_counts_at_once() {
        Subscription subscription = aPaidOne();
        confirm(subscription, NOW.plusSeconds(60));
        Instant asked = daysLater(1).plusSeconds(60);
        DATABASE.get(UnansweredQuestions.class)
                .remember(subscription.providerId().orElseThrow(), asked, Duration.ofDays(1))
                .block(SOON);
        confirm(subscription, asked.plusSeconds(1));
        confirm(subscription, asked.plusSeconds(2));

        assertThat(confirmed(subscription, asked)).contains(NOW.plusSeconds(60));
        assertThat(facts(subscription.customer(), asked)
                        .subscriptions()
                        .getFirst()
                        .unansweredAt())
                .contains(asked);
        assertThat(confirmed(subscription, asked.plusSeconds(1))).contains(asked.plusSeconds(1));
        assertThat(confirmed(subscription, asked.plusSeconds(2))).contains(asked.plusSeconds(1));
    }

    private Subscription aPaidOne() {
        Subscription subscription = aSubscription()
                .ownedBy(known.aCustomer())
                .to(plan)
                .activeUntil(daysLater(300))
                .build();
        known.know(subscription);
        return subscription;
    }

    private static void confirm(Subscription subscription, Instant at) {
        DATABASE.execute("update subscription set verified_at = '%1$s', changed_at = '%1$s' where id = '%2$s'"
                .formatted(at, subscription.id().value()));
    }

    private static long rowsOf(Subscription subscription) {
        return DATABASE.count(
                "access_history where row_id = '%s'".formatted(subscription.id().value()));
    }

    private static Optional<Instant> confirmed(Subscription subscription, Instant at) {
        return facts(subscription.customer(), at).subscriptions().getFirst().verifiedAt();
    }

    private static AccessFacts facts(CustomerId customer, Instant at) {
        return DATABASE.get(AccessHistoryView.class).of(customer, at).block(SOON);
    }
}
