package app.tollgate.domain.access;

import static app.tollgate.domain.access.AccessExamples.NOW;
import static app.tollgate.domain.access.AccessExamples.PAID_THROUGH;
import static app.tollgate.domain.access.AccessExamples.decide;
import static app.tollgate.domain.access.AccessExamples.paid;
import static app.tollgate.domain.access.AccessExamples.refuses;
import static app.tollgate.domain.access.AccessExamples.unpaid;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.domain.plan.Tier;
import app.tollgate.domain.subscription.SubscriptionStatus.Abandoned;
import app.tollgate.domain.subscription.SubscriptionStatus.Active;
import app.tollgate.domain.subscription.SubscriptionStatus.ApprovalPending;
import app.tollgate.domain.subscription.SubscriptionStatus.Cancelled;
import app.tollgate.domain.subscription.SubscriptionStatus.Expired;
import app.tollgate.domain.subscription.SubscriptionStatus.PastDue;
import app.tollgate.domain.subscription.SubscriptionStatus.Suspended;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Several subscriptions of one customer, over the years or by accident.
@Tag("ACC-1")
class AccessAmongSeveralTest {

    @Test
    @Tag("ACC-8")
    void the_highest_tier_that_holds_decides_whatever_is_newest() {
        SubscriptionFact newer = paid("basic", new Active());
        SubscriptionFact older = paid("pro", new Cancelled(NOW));

        assertThat(decide(NOW, newer, older).tier()).isEqualTo(new Tier("pro"));
        assertThat(decide(NOW, older, newer).tier()).isEqualTo(new Tier("pro"));
        assertThat(decide(PAID_THROUGH, newer, older).tier()).isEqualTo(new Tier("basic"));
    }

    @Test
    @Tag("ACC-8")
    void of_two_with_the_same_tier_the_one_that_lasts_longer_decides() {
        SubscriptionFact newer = paid("pro", new Cancelled(NOW), PAID_THROUGH.minus(Duration.ofDays(9)));
        SubscriptionFact older = paid("pro", new Active());

        assertThat(decide(NOW, newer, older).expiresAt()).contains(PAID_THROUGH);
        assertThat(decide(NOW, older, newer).expiresAt()).contains(PAID_THROUGH);
    }

    @Test
    @Tag("ACC-8")
    void of_two_with_the_same_tier_a_paid_one_decides_before_one_in_grace() {
        SubscriptionFact inGrace = paid("pro", new PastDue(1), NOW);
        SubscriptionFact paidForAnHour = paid("pro", new Cancelled(NOW), NOW.plus(Duration.ofHours(1)));

        AccessDecision decision = decide(NOW, inGrace, paidForAnHour);

        assertThat(decision.status()).isEqualTo(AccessStatus.ACTIVE);
        assertThat(decision.expiresAt()).contains(NOW.plus(Duration.ofHours(1)));
    }

    @Test
    @Tag("ACC-8")
    void a_suspended_subscription_does_not_close_what_another_opens() {
        AccessDecision decision = decide(NOW, paid("pro", new Suspended(NOW)), paid("basic", new Cancelled(NOW)));

        assertThat(decision.fullAccess()).isTrue();
        assertThat(decision.tier()).isEqualTo(new Tier("basic"));
    }

    @Test
    void when_none_holds_the_newest_refusal_gives_the_reason() {
        SubscriptionFact pending = unpaid("pro", new ApprovalPending(Optional.empty()));
        SubscriptionFact ended = paid("pro", new Expired(NOW));

        assertThat(decide(NOW, pending, ended).reason()).isEqualTo(AccessReason.APPROVAL_AWAITED);
        assertThat(decide(NOW, ended, pending).reason()).isEqualTo(AccessReason.SUBSCRIPTION_ENDED);
    }

    @Test
    void an_abandoned_attempt_does_not_hide_why_access_ended() {
        AccessDecision decision = decide(NOW, unpaid("pro", new Abandoned(NOW)), paid("pro", new Expired(NOW)));

        refuses(decision, AccessStatus.EXPIRED, AccessReason.SUBSCRIPTION_ENDED);
    }
}
