package app.tollgate.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.domain.plan.Limit;
import app.tollgate.domain.plan.PlanBenefits;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.plan.Tier;
import app.tollgate.domain.plan.TierOrder;
import app.tollgate.domain.subscription.SubscriptionStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// One seller's policy, and subscriptions to plans of it, each named after its tier.
final class AccessExamples {

    static final Instant NOW = Instant.parse("2026-03-15T12:00:00Z");
    static final Instant PAID_THROUGH = Instant.parse("2026-04-01T10:00:00Z");
    static final Instant VERIFIED = NOW.minusSeconds(120);
    static final Duration GRACE = Duration.ofDays(3);
    static final Map<String, Limit> FREE_LIMITS = Map.of("exports", new Limit.UpTo(1));

    private static final AccessRules RULES = new AccessRules(new AccessPolicy(
            new TierOrder(Stream.of("free", "basic", "pro").map(Tier::new).toList()), GRACE, FREE_LIMITS));

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
        return new SubscriptionFact(
                new PlanCode("plan_" + tier), benefits(tier), status, Optional.of(until), Optional.of(VERIFIED));
    }

    static SubscriptionFact unpaid(String tier, SubscriptionStatus status) {
        return new SubscriptionFact(
                new PlanCode("plan_" + tier), benefits(tier), status, Optional.empty(), Optional.of(VERIFIED));
    }

    static PlanBenefits benefits(String tier) {
        return new PlanBenefits(new Tier(tier), List.of(), Map.of("exports", new Limit.UpTo(50)), 0, 0);
    }
}
