package app.tollgate.adapter.web.testing;

import app.tollgate.domain.access.AccessDecision;
import app.tollgate.domain.access.AccessReason;
import app.tollgate.domain.access.AccessSource;
import app.tollgate.domain.access.AccessStatus;
import app.tollgate.domain.plan.Tier;
import java.util.Map;
import java.util.Optional;

/// Decisions that differ by their tier.
public final class Tiers {

    private Tiers() {}

    public static AccessDecision free() {
        return of("free");
    }

    public static AccessDecision of(String tier) {
        return new AccessDecision(
                false,
                AccessStatus.NONE,
                new Tier(tier),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                AccessReason.NO_SUBSCRIPTION,
                TestClock.NOW,
                AccessSource.LOCAL);
    }
}
