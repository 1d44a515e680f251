package app.tollgate.application.subscription;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.Moments.daysLater;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.subscription.SubscriptionStatus;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SUB-3")
class ShowSubscriptionTest {

    private final SubscriptionHouse house = new SubscriptionHouse();

    @Test
    void the_countdown_runs_to_the_end_of_what_is_paid_and_stops_at_zero() {
        house.has(
                house.annsSubscription(house.monthly).activeUntil(daysLater(30)).build());

        SubscriptionView today = shown();
        house.clock.set(daysLater(30).minusSeconds(1));
        SubscriptionView lastSecond = shown();
        house.clock.set(daysLater(31));
        SubscriptionView tooLate = shown();

        assertThat(today.remaining()).contains(Duration.ofDays(30));
        assertThat(lastSecond.remaining()).contains(Duration.ofSeconds(1));
        assertThat(tooLate.remaining()).contains(Duration.ZERO);
    }

    @Test
    void nothing_counts_down_before_anything_was_paid() {
        house.has(house.annsSubscription(house.monthly).build());

        assertThat(shown().remaining()).isEmpty();
        assertThat(shown().plan()).isEqualTo(house.monthly);
    }

    @Test
    void whoever_never_subscribed_has_nothing_to_see() {
        assertThat(shown()).isNull();
    }

    @Test
    void the_live_one_is_shown_though_a_newer_one_ended() {
        Subscription live =
                house.annsSubscription(house.monthly).activeUntil(daysLater(30)).build();
        house.has(live);
        house.has(house.annsSubscription(house.yearly)
                .createdAt(daysLater(1))
                .cancelled(daysLater(1))
                .build());

        assertThat(shown().subscription()).isEqualTo(live);
    }

    @Test
    void without_a_live_one_the_newest_is_shown() {
        house.has(house.annsSubscription(house.monthly).cancelled(NOW).build());
        Subscription newest = house.annsSubscription(house.yearly)
                .createdAt(daysLater(1))
                .cancelled(daysLater(2))
                .build();
        house.has(newest);

        assertThat(shown().subscription()).isEqualTo(newest);
    }

    @Test
    void a_wish_that_came_to_nothing_does_not_hide_what_is_paid_for() {
        Subscription cancelled = house.annsSubscription(house.monthly)
                .activeUntil(daysLater(20))
                .cancelled(NOW)
                .build();
        house.has(cancelled);
        house.has(house.annsSubscription(house.yearly)
                .createdAt(daysLater(1))
                .in(new SubscriptionStatus.Abandoned(daysLater(1)))
                .build());

        assertThat(shown().subscription()).isEqualTo(cancelled);
        assertThat(shown().remaining()).contains(Duration.ofDays(20));
    }

    private SubscriptionView shown() {
        return house.show().show(house.ann.id()).block(SOON);
    }
}
