package app.tollgate.domain.access;

import static app.tollgate.domain.access.AccessExamples.FREE_LIMITS;
import static app.tollgate.domain.access.AccessExamples.GRACE;
import static app.tollgate.domain.access.AccessExamples.PAID_THROUGH;
import static app.tollgate.domain.access.AccessExamples.TIERS;
import static app.tollgate.domain.access.AccessExamples.benefits;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.subscription.SubscriptionId;
import app.tollgate.domain.subscription.SubscriptionStatus;
import app.tollgate.domain.subscription.SubscriptionStatus.Active;
import app.tollgate.domain.subscription.SubscriptionStatus.Cancelled;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A change of plan by a successor leaves no gap and gives nothing before its time.
@Tag("SUB-6")
class SuccessorRuleTest {

    private static final SubscriptionId OLD = new SubscriptionId(new UUID(0, 1));
    private static final SubscriptionId NEW = new SubscriptionId(new UUID(0, 2));

    @Test
    void the_predecessor_gives_its_tier_until_it_is_used_up_also_where_cancelling_ends_at_once() {
        for (OnCancel onCancel : OnCancel.values()) {
            AccessDecision before = rules(onCancel).decide(changed(), PAID_THROUGH.minusSeconds(1));

            assertThat(before.fullAccess()).isTrue();
            assertThat(before.tier().name()).isEqualTo("basic");
            assertThat(before.expiresAt()).contains(PAID_THROUGH);
        }
    }

    @Test
    void the_successor_is_in_grace_from_its_start_until_its_first_charge_is_known() {
        AccessRules rules = rules(OnCancel.PERIOD_END);

        AccessDecision after = rules.decide(changed(), PAID_THROUGH);

        assertThat(after.status()).isEqualTo(AccessStatus.GRACE);
        assertThat(after.tier().name()).isEqualTo("pro");
        assertThat(after.expiresAt()).contains(PAID_THROUGH.plus(GRACE));
        assertThat(rules.decide(changed(), PAID_THROUGH.plus(GRACE)).fullAccess())
                .isFalse();
    }

    @Test
    void one_that_was_merely_cancelled_ends_at_once_where_the_seller_says_so() {
        AccessFacts cancelled = new AccessFacts(List.of(fact(OLD, "basic", new Cancelled(PAID_THROUGH), PAID_THROUGH)));

        assertThat(rules(OnCancel.IMMEDIATE)
                        .decide(cancelled, PAID_THROUGH.minusSeconds(1))
                        .fullAccess())
                .isFalse();
    }

    private static AccessRules rules(OnCancel onCancel) {
        return new AccessRules(new AccessPolicy(TIERS, GRACE, FREE_LIMITS, onCancel, OutagePolicy.USUAL));
    }

    private static AccessFacts changed() {
        SubscriptionFact successor = new SubscriptionFact(
                NEW,
                new PlanCode("plan_pro"),
                benefits("pro"),
                new Active(),
                Optional.of(PAID_THROUGH),
                Optional.empty(),
                Optional.of(PAID_THROUGH.minusSeconds(60)),
                Optional.empty(),
                Optional.of(OLD),
                false);
        return new AccessFacts(List.of(successor, fact(OLD, "basic", new Cancelled(PAID_THROUGH), PAID_THROUGH)));
    }

    private static SubscriptionFact fact(
            SubscriptionId id, String tier, SubscriptionStatus status, Instant paidThrough) {
        return new SubscriptionFact(
                id,
                new PlanCode("plan_" + tier),
                benefits(tier),
                status,
                Optional.empty(),
                Optional.of(paidThrough),
                Optional.of(paidThrough));
    }
}
