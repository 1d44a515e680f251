package app.tollgate.domain.access;

import static app.tollgate.domain.access.AccessExamples.NOW;
import static app.tollgate.domain.access.AccessExamples.VERIFIED;
import static app.tollgate.domain.access.AccessExamples.benefits;
import static app.tollgate.domain.access.AccessExamples.paid;
import static app.tollgate.domain.access.AccessExamples.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.plan.Tier;
import app.tollgate.domain.plan.TierOrder;
import app.tollgate.domain.subscription.SubscriptionId;
import app.tollgate.domain.subscription.SubscriptionStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ACC-3")
class OutageRuleTest {

    private static final Duration LIMIT = Duration.ofHours(24);
    private static final Instant OVERDUE = VERIFIED.plus(LIMIT);
    private static final SubscriptionStatus ACTIVE = new SubscriptionStatus.Active();

    @Test
    void a_subscription_that_paypal_does_not_confirm_for_too_long_gives_nothing() {
        AccessDecision decision = decide(closing(), unanswered(ACTIVE, OVERDUE));

        refuses(decision, AccessStatus.EXPIRED, AccessReason.VERIFICATION_OVERDUE);
        assertThat(decision.asOf()).isEqualTo(VERIFIED);
    }

    @Test
    void up_to_the_limit_the_last_confirmed_value_counts() {
        AccessDecision decision = decide(closing(), unanswered(ACTIVE, OVERDUE.minusNanos(1)));

        assertThat(decision.reason()).isEqualTo(AccessReason.SUBSCRIPTION_PAID);
        assertThat(decision.asOf()).isEqualTo(VERIFIED);
    }

    @Test
    void a_subscription_that_nobody_asked_about_is_not_overdue() {
        AccessDecision decision =
                closing().decide(new AccessFacts(List.of(paid("pro", ACTIVE))), NOW.plus(Duration.ofDays(3)));

        assertThat(decision.reason()).isEqualTo(AccessReason.SUBSCRIPTION_PAID);
    }

    @Test
    void whoever_chose_to_keep_keeps() {
        AccessDecision decision = decide(rules(OutagePolicy.USUAL), unanswered(ACTIVE, OVERDUE.plus(LIMIT)));

        assertThat(decision.reason()).isEqualTo(AccessReason.SUBSCRIPTION_PAID);
    }

    @Test
    void a_better_reason_to_refuse_is_not_hidden() {
        AccessDecision decision =
                decide(closing(), unanswered(new SubscriptionStatus.Suspended(VERIFIED), OVERDUE.plus(LIMIT)));

        assertThat(decision.reason()).isEqualTo(AccessReason.SUBSCRIPTION_SUSPENDED);
    }

    @Test
    void what_else_holds_still_holds() {
        AccessDecision decision = closing()
                .decide(
                        new AccessFacts(List.of(
                                unanswered(ACTIVE, OVERDUE),
                                paid("basic", new SubscriptionStatus.Cancelled(VERIFIED)))),
                        NOW);

        assertThat(decision.tier()).isEqualTo(new Tier("basic"));
    }

    private static AccessDecision decide(AccessRules rules, SubscriptionFact fact) {
        return rules.decide(new AccessFacts(List.of(fact)), NOW);
    }

    private static AccessRules closing() {
        return rules(new OutagePolicy(LIMIT, OutagePolicy.Afterwards.CLOSE));
    }

    private static AccessRules rules(OutagePolicy outage) {
        TierOrder tiers = new TierOrder(List.of(new Tier("free"), new Tier("basic"), new Tier("pro")));
        return new AccessRules(
                new AccessPolicy(tiers, AccessExamples.GRACE, AccessExamples.FREE_LIMITS, OnCancel.PERIOD_END, outage));
    }

    private static SubscriptionFact unanswered(SubscriptionStatus status, Instant askedAt) {
        return new SubscriptionFact(
                new SubscriptionId(new UUID(0, 1)),
                new PlanCode("plan_pro"),
                benefits("pro"),
                status,
                Optional.empty(),
                Optional.of(AccessExamples.PAID_THROUGH),
                Optional.of(VERIFIED),
                Optional.of(askedAt),
                Optional.empty(),
                false);
    }
}
