package app.tollgate.domain.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.domain.subscription.SubscriptionStatus.Abandoned;
import app.tollgate.domain.subscription.SubscriptionStatus.Active;
import app.tollgate.domain.subscription.SubscriptionStatus.ApprovalPending;
import app.tollgate.domain.subscription.SubscriptionStatus.Cancelled;
import app.tollgate.domain.subscription.SubscriptionStatus.Expired;
import app.tollgate.domain.subscription.SubscriptionStatus.PastDue;
import app.tollgate.domain.subscription.SubscriptionStatus.Suspended;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SubscriptionStatusTest {

    private static final Instant SINCE = Instant.parse("2026-03-01T09:00:00Z");

    @Test
    @Tag("SUB-10")
    void only_what_has_ended_lets_a_second_subscription_in() {
        Stream<SubscriptionStatus> live =
                Stream.of(new ApprovalPending(Optional.empty()), new Active(), new PastDue(1), new Suspended(SINCE));
        Stream<SubscriptionStatus> over = Stream.of(new Cancelled(SINCE), new Expired(SINCE), new Abandoned(SINCE));

        assertThat(live).allMatch(SubscriptionStatus::isLive);
        assertThat(over).noneMatch(SubscriptionStatus::isLive);
    }

    @Test
    @Tag("SUB-9")
    void an_abandoned_subscription_is_over_but_not_for_ever() {
        SubscriptionStatus abandoned = new Abandoned(SINCE);

        assertThat(abandoned.isLive()).isFalse();
        assertThat(abandoned.isTerminal()).isFalse();
    }
}
