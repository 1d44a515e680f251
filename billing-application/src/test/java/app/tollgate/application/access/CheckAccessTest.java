package app.tollgate.application.access;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.Moments.daysLater;
import static app.tollgate.domain.testing.SamplePlans.aPlan;
import static app.tollgate.domain.testing.SampleSubscriptions.aSubscription;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.testing.InMemoryAccessFacts;
import app.tollgate.application.testing.InMemoryPlans;
import app.tollgate.application.testing.InMemorySubscriptions;
import app.tollgate.application.testing.MovableClock;
import app.tollgate.domain.access.AccessDecision;
import app.tollgate.domain.access.AccessPolicy;
import app.tollgate.domain.access.AccessReason;
import app.tollgate.domain.access.AccessRules;
import app.tollgate.domain.access.AccessSource;
import app.tollgate.domain.access.AccessStatus;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.plan.Limit;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.Tier;
import app.tollgate.domain.plan.TierOrder;
import app.tollgate.domain.subscription.SubscriptionStatus;
import app.tollgate.domain.testing.SampleSubscriptions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ACC-1")
class CheckAccessTest {

    private static final CustomerId ANN = new CustomerId("ann");
    private static final Map<String, Limit> FREE_LIMITS = Map.of("exports", new Limit.UpTo(1));

    private final MovableClock clock = new MovableClock(NOW);
    private final Plan pro = aPlan().ofTier("pro").build();
    private final InMemoryPlans plans = new InMemoryPlans().with(pro);
    private final InMemorySubscriptions subscriptions = new InMemorySubscriptions();

    @Test
    void a_paid_subscription_gives_its_plans_tier_and_limits_until_it_runs_out() {
        has(anns().activeUntil(daysLater(30)));

        AccessDecision decision = decision();

        assertThat(decision.fullAccess()).isTrue();
        assertThat(decision.status()).isEqualTo(AccessStatus.ACTIVE);
        assertThat(decision.tier()).isEqualTo(new Tier("pro"));
        assertThat(decision.limits()).isEqualTo(pro.benefits().limits());
        assertThat(decision.plan()).contains(pro.code());
        assertThat(decision.expiresAt()).contains(daysLater(30));
    }

    @Test
    void expiry_is_judged_at_the_moment_of_the_question() {
        has(anns().activeUntil(daysLater(30)));

        clock.set(daysLater(30).minusNanos(1000));
        AccessReason before = decision().reason();
        clock.set(daysLater(30));
        AccessReason after = decision().reason();
        clock.set(daysLater(33));
        AccessReason behindGrace = decision().reason();

        assertThat(List.of(before, after, behindGrace))
                .containsExactly(
                        AccessReason.SUBSCRIPTION_PAID, AccessReason.RENEWAL_AWAITED, AccessReason.PAYMENT_AWAITED);
    }

    @Test
    void whoever_nobody_knows_has_the_lowest_tier() {
        AccessDecision decision = decision();

        assertThat(decision)
                .isEqualTo(new AccessDecision(
                        false,
                        AccessStatus.NONE,
                        new Tier("free"),
                        FREE_LIMITS,
                        Optional.empty(),
                        Optional.empty(),
                        AccessReason.NO_SUBSCRIPTION,
                        NOW,
                        AccessSource.LOCAL));
    }

    @Test
    void a_subscription_that_waits_for_approval_opens_nothing_and_says_so() {
        has(anns());

        AccessDecision decision = decision();

        assertThat(decision.fullAccess()).isFalse();
        assertThat(decision.reason()).isEqualTo(AccessReason.APPROVAL_AWAITED);
    }

    @Test
    void active_at_paypal_is_not_enough_without_a_charge() {
        has(anns().in(new SubscriptionStatus.Active()));

        AccessDecision decision = decision();

        assertThat(decision.fullAccess()).isFalse();
        assertThat(decision.reason()).isEqualTo(AccessReason.PAYMENT_AWAITED);
    }

    @Test
    void what_was_cancelled_is_kept_until_paid_through() {
        has(anns().activeUntil(daysLater(30)).cancelled(NOW));

        AccessDecision now = decision();
        clock.set(daysLater(30));
        AccessDecision then = decision();

        assertThat(now.reason()).isEqualTo(AccessReason.SUBSCRIPTION_PAID);
        assertThat(then.reason()).isEqualTo(AccessReason.SUBSCRIPTION_ENDED);
    }

    @Test
    void a_new_wish_beside_a_cancelled_subscription_takes_nothing_away() {
        has(anns().activeUntil(daysLater(30)).cancelled(NOW));
        has(anns().createdAt(NOW.plusSeconds(1)));

        assertThat(decision().reason()).isEqualTo(AccessReason.SUBSCRIPTION_PAID);
    }

    @Test
    void a_wish_that_came_to_nothing_does_not_hide_why_there_is_no_access() {
        has(anns().activeUntil(daysLater(1)).cancelled(NOW));
        has(anns().createdAt(NOW.plusSeconds(1)).in(new SubscriptionStatus.Abandoned(NOW.plusSeconds(2))));
        clock.set(daysLater(2));

        AccessDecision decision = decision();

        assertThat(decision.status()).isEqualTo(AccessStatus.EXPIRED);
        assertThat(decision.reason()).isEqualTo(AccessReason.SUBSCRIPTION_ENDED);
    }

    private SampleSubscriptions anns() {
        return aSubscription().ownedBy(ANN).to(pro);
    }

    private void has(SampleSubscriptions subscription) {
        assertThat(subscriptions.add(subscription.build()).block(SOON)).isTrue();
    }

    private AccessDecision decision() {
        TierOrder tiers = new TierOrder(List.of(new Tier("free"), new Tier("pro")));
        AccessRules rules = new AccessRules(new AccessPolicy(tiers, Duration.ofDays(3), FREE_LIMITS));
        return new CheckAccessService(new InMemoryAccessFacts(subscriptions, plans), rules, clock)
                .check(ANN)
                .block(SOON);
    }
}
