package app.tollgate.domain.access;

import app.tollgate.domain.plan.Limit;
import app.tollgate.domain.plan.TierOrder;
import java.time.Duration;
import java.util.Map;

/// What the seller decided: how tiers rank, how long an unpaid renewal keeps access (SUB-7), and what is free.
public record AccessPolicy(TierOrder tiers, Duration grace, Map<String, Limit> freeLimits) {

    public AccessPolicy {
        freeLimits = Map.copyOf(freeLimits);
        if (grace.isNegative()) {
            throw new IllegalArgumentException("grace is not negative: " + grace);
        }
    }
}
