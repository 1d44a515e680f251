package app.tollgate.domain.access;

import app.tollgate.domain.plan.Limit;
import app.tollgate.domain.plan.Tier;
import app.tollgate.domain.plan.TierOrder;
import java.time.Duration;
import java.util.Map;

/// What the seller decided: how tiers rank, how long an unpaid renewal keeps access (SUB-7), what is free, what
/// becomes of a cancelled subscription (SUB-4), and what counts while PayPal is silent (ACC-3).
public record AccessPolicy(
        TierOrder tiers, Duration grace, Map<String, Limit> freeLimits, OnCancel onCancel, OutagePolicy outage) {

    public AccessPolicy {
        freeLimits = Map.copyOf(freeLimits);
        if (grace.isNegative()) {
            throw new IllegalArgumentException("grace is not negative: " + grace);
        }
    }

    public AccessPolicy(TierOrder tiers, Duration grace, Map<String, Limit> freeLimits) {
        this(tiers, grace, freeLimits, OnCancel.PERIOD_END, OutagePolicy.USUAL);
    }

    /// The lowest of several tiers is what everybody has. Where there is one tier only, having it says something.
    boolean isForEverybody(Tier tier) {
        return tiers.lowestFirst().size() > 1 && tier.equals(tiers.lowest());
    }

    /// A tier without a plan has no limits of its own.
    Map<String, Limit> limitsOf(Entitlement entitlement) {
        return entitlement.plan().isPresent() ? entitlement.limits() : freeLimits;
    }
}
