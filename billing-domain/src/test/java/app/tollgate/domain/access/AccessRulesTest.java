package app.tollgate.domain.access;

import static app.tollgate.domain.access.AccessExamples.FREE_LIMITS;
import static app.tollgate.domain.access.AccessExamples.GRACE;
import static app.tollgate.domain.access.AccessExamples.NOW;
import static app.tollgate.domain.access.AccessExamples.PAID_THROUGH;
import static app.tollgate.domain.access.AccessExamples.TIERS;
import static app.tollgate.domain.access.AccessExamples.VERIFIED;
import static app.tollgate.domain.access.AccessExamples.decide;
import static app.tollgate.domain.access.AccessExamples.intended;
import static app.tollgate.domain.access.AccessExamples.paid;
import static app.tollgate.domain.access.AccessExamples.refuses;
import static app.tollgate.domain.access.AccessExamples.unpaid;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.domain.plan.Limit;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.plan.Tier;
import app.tollgate.domain.subscription.SubscriptionStatus;
import app.tollgate.domain.subscription.SubscriptionStatus.Abandoned;
import app.tollgate.domain.subscription.SubscriptionStatus.Active;
import app.tollgate.domain.subscription.SubscriptionStatus.ApprovalPending;
import app.tollgate.domain.subscription.SubscriptionStatus.Cancelled;
import app.tollgate.domain.subscription.SubscriptionStatus.Expired;
import app.tollgate.domain.subscription.SubscriptionStatus.PastDue;
import app.tollgate.domain.subscription.SubscriptionStatus.Suspended;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("ACC-1")
class AccessRulesTest {

    @Test
    void nobody_without_a_subscription_has_access() {
        AccessDecision decision = decide(NOW);

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
    void a_paid_subscription_gives_its_plans_tier_and_limits_until_it_is_used_up() {
        AccessDecision decision = decide(NOW, paid("pro", new Active()));

        assertThat(decision)
                .isEqualTo(new AccessDecision(
                        true,
                        AccessStatus.ACTIVE,
                        new Tier("pro"),
                        Map.of("exports", new Limit.UpTo(50)),
                        Optional.of(new PlanCode("plan_pro")),
                        Optional.of(PAID_THROUGH),
                        AccessReason.SUBSCRIPTION_PAID,
                        VERIFIED,
                        AccessSource.CACHE));
    }

    @Test
    void a_subscription_that_waits_for_approval_gives_nothing() {
        AccessDecision decision = decide(NOW, unpaid("pro", new ApprovalPending(Optional.empty())));

        refuses(decision, AccessStatus.NONE, AccessReason.APPROVAL_AWAITED);
    }

    @Test
    @Tag("SUB-8")
    void active_at_paypal_does_not_mean_paid() {
        AccessDecision decision = decide(NOW, unpaid("pro", new Active()));

        refuses(decision, AccessStatus.NONE, AccessReason.PAYMENT_AWAITED);
    }

    @Test
    @Tag("SUB-7")
    void an_unpaid_renewal_keeps_access_during_grace_and_not_a_moment_longer() {
        SubscriptionFact overdue = paid("pro", new PastDue(1));
        Instant graceEnds = PAID_THROUGH.plus(GRACE);

        AccessDecision during = decide(PAID_THROUGH, overdue);
        AccessDecision after = decide(graceEnds, overdue);

        assertThat(during.fullAccess()).isTrue();
        assertThat(during.status()).isEqualTo(AccessStatus.GRACE);
        assertThat(during.reason()).isEqualTo(AccessReason.RENEWAL_AWAITED);
        assertThat(during.expiresAt()).contains(graceEnds);
        assertThat(decide(graceEnds.minusNanos(1), overdue)).isEqualTo(during);
        refuses(after, AccessStatus.EXPIRED, AccessReason.PAYMENT_AWAITED);
    }

    @Test
    void a_failed_payment_takes_nothing_away_that_was_paid_for() {
        AccessDecision decision = decide(NOW, paid("pro", new PastDue(2)));

        assertThat(decision.status()).isEqualTo(AccessStatus.ACTIVE);
        assertThat(decision.expiresAt()).contains(PAID_THROUGH);
    }

    @Test
    @Tag("SUB-4")
    void where_the_seller_says_so_a_cancelled_subscription_gives_nothing_at_once() {
        AccessRules strict =
                new AccessRules(new AccessPolicy(TIERS, GRACE, FREE_LIMITS, OnCancel.IMMEDIATE, OutagePolicy.USUAL));
        AccessFacts cancelled = new AccessFacts(List.of(paid("pro", new Cancelled(NOW))));
        AccessFacts active = new AccessFacts(List.of(paid("pro", new Active())));

        refuses(strict.decide(cancelled, NOW), AccessStatus.EXPIRED, AccessReason.SUBSCRIPTION_ENDED);
        assertThat(strict.decide(active, NOW).fullAccess()).isTrue();
    }

    @Test
    @Tag("SUB-4")
    void a_cancelled_subscription_lasts_until_paid_through_without_grace() {
        SubscriptionFact cancelled = paid("pro", new Cancelled(NOW.minusSeconds(60)));

        AccessDecision last = decide(PAID_THROUGH.minusNanos(1), cancelled);

        assertThat(last.fullAccess()).isTrue();
        assertThat(last.tier()).isEqualTo(new Tier("pro"));
        refuses(decide(PAID_THROUGH, cancelled), AccessStatus.EXPIRED, AccessReason.SUBSCRIPTION_ENDED);
    }

    static Stream<SubscriptionStatus> states_that_give_nothing() {
        return Stream.of(
                new ApprovalPending(Optional.empty()), new Suspended(NOW), new Expired(NOW), new Abandoned(NOW));
    }

    @ParameterizedTest
    @MethodSource("states_that_give_nothing")
    @Tag("ACC-2")
    void some_states_give_nothing_whatever_was_paid(SubscriptionStatus status) {
        AccessDecision decision = decide(NOW, paid("pro", status));

        assertThat(decision.fullAccess()).isFalse();
        assertThat(decision.tier()).isEqualTo(new Tier("free"));
    }

    @Test
    void each_end_says_why() {
        refuses(
                decide(NOW, paid("pro", new Suspended(NOW))),
                AccessStatus.EXPIRED,
                AccessReason.SUBSCRIPTION_SUSPENDED);
        refuses(decide(NOW, paid("pro", new Expired(NOW))), AccessStatus.EXPIRED, AccessReason.SUBSCRIPTION_ENDED);
        refuses(decide(NOW, unpaid("pro", new Abandoned(NOW))), AccessStatus.NONE, AccessReason.NO_SUBSCRIPTION);
    }

    @Test
    void expiry_is_judged_at_the_moment_of_the_question() {
        SubscriptionFact verifiedLongAgo = paid("pro", new Cancelled(NOW));

        AccessDecision before = decide(PAID_THROUGH.minusMillis(1), verifiedLongAgo);
        AccessDecision after = decide(PAID_THROUGH, verifiedLongAgo);

        assertThat(before.fullAccess()).isTrue();
        assertThat(after.fullAccess()).isFalse();
        assertThat(before.asOf()).isEqualTo(after.asOf()).isEqualTo(VERIFIED);
    }

    @Test
    void what_paypal_never_confirmed_is_as_of_now() {
        AccessDecision decision = decide(NOW, intended("pro"));

        assertThat(decision.asOf()).isEqualTo(NOW);
        assertThat(decision.source()).isEqualTo(AccessSource.LOCAL);
    }
}
