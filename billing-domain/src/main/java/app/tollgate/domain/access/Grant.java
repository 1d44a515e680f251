package app.tollgate.domain.access;

import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.plan.PlanId;
import app.tollgate.domain.plan.Tier;
import java.time.Instant;
import java.util.Optional;

/// Something given for a time, as it is kept: from `startsAt` until before `endsAt`. `plan` is whose benefits it has;
/// without one they are those of the plan that stands for the tier when it is kept.
public record Grant(
        GrantId id,
        CustomerId customer,
        GrantKind kind,
        Tier tier,
        Optional<PlanId> plan,
        Instant startsAt,
        Instant endsAt,
        String reason,
        CustomerId by,
        Instant at) {

    private static final int REASON_MAX = 500;

    public Grant {
        if (endsAt.isBefore(startsAt)) {
            throw new IllegalArgumentException("a grant does not end before it starts");
        }
        if (reason.isBlank() || reason.length() > REASON_MAX) {
            throw new IllegalArgumentException("a reason has 1 to " + REASON_MAX + " characters");
        }
    }
}
