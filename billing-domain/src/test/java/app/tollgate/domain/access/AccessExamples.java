package app.tollgate.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.domain.plan.Limit;
import app.tollgate.domain.plan.PlanBenefits;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.plan.Tier;
import app.tollgate.domain.plan.TierOrder;
import app.tollgate.domain.subscription.SubscriptionId;
import app.tollgate.domain.subscription.SubscriptionStatus;
import app.tollgate.domain.subscription.SubscriptionStatus.ApprovalPending;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// One seller's policy, and subscriptions to plans of it, each named after its tier.
final class AccessExamples {

    static final Instant NOW = Instant.parse("2026-03-15T12:00:00Z");
    static final Instant PAID_THROUGH = Instant.parse("2026-04-01T10:00:00Z");
    static final Instant STARTED = Instant.parse("2026-03-01T10:00:00Z");
    static final Instant VERIFIED = NOW.minusSeconds(120);
    static final Duration GRACE = Duration.ofDays(3);
    static final Map<String, Limit> FREE_LIMITS = Map.of("exports", new Limit.UpTo(1));

    static final TierOrder TIERS =
            new TierOrder(Stream.of("free", "basic", "pro").map(Tier::new).toList());
    static final AccessRules RULES = new AccessRules(new AccessPolicy(TIERS, GRACE, FREE_LIMITS));
    static final Instant TRIAL_ENDS = NOW.plus(Duration.ofDays(5));

    private AccessExamples() {}

    static AccessDecision decide(Instant moment, SubscriptionFact... newestFirst) {
        return RULES.decide(new AccessFacts(List.of(newestFirst)), moment);
    }

    static void refuses(AccessDecision decision, AccessStatus status, AccessReason reason) {
        assertThat(decision.fullAccess()).isFalse();
        assertThat(decision.status()).isEqualTo(status);
        assertThat(decision.reason()).isEqualTo(reason);
        assertThat(decision.tier()).isEqualTo(new Tier("free"));
        assertThat(decision.limits()).isEqualTo(FREE_LIMITS);
        assertThat(decision.expiresAt()).isEmpty();
    }

    static SubscriptionFact paid(String tier, SubscriptionStatus status) {
        return paid(tier, status, PAID_THROUGH);
    }

    static SubscriptionFact paid(String tier, SubscriptionStatus status, Instant until) {
        return subscription(tier, status, Optional.of(until), Optional.of(VERIFIED));
    }

    static SubscriptionFact unpaid(String tier, SubscriptionStatus status) {
        return subscription(tier, status, Optional.empty(), Optional.of(VERIFIED));
    }

    /// PayPal never spoke of it.
    static SubscriptionFact intended(String tier) {
        return subscription(tier, new ApprovalPending(Optional.empty()), Optional.empty(), Optional.empty());
    }

    private static SubscriptionFact subscription(
            String tier, SubscriptionStatus status, Optional<Instant> paidThrough, Optional<Instant> verifiedAt) {
        return new SubscriptionFact(
                new SubscriptionId(new UUID(0, 1)),
                new PlanCode("plan_" + tier),
                benefits(tier),
                status,
                verifiedAt.map(_ -> STARTED),
                paidThrough,
                verifiedAt);
    }

    static GrantFact trialOf(String tier) {
        return new GrantFact(
                GrantKind.SIGN_UP_TRIAL, entitlement(tier), TRIAL_ENDS.minus(Duration.ofDays(7)), TRIAL_ENDS);
    }

    static OverrideFact forced(String tier) {
        return new OverrideFact(entitlement(tier), STARTED);
    }

    static Entitlement entitlement(String tier) {
        return Entitlement.of(new PlanCode("plan_" + tier), benefits(tier));
    }

    static PlanBenefits benefits(String tier) {
        return new PlanBenefits(new Tier(tier), List.of(), Map.of("exports", new Limit.UpTo(50)), 0, 0);
    }
}
