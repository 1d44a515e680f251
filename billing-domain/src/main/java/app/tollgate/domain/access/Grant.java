package app.tollgate.domain.access;

import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.plan.PlanId;
import app.tollgate.domain.plan.Tier;
import java.time.Duration;
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

    /// Nothing is given to end later than so long from now: whoever means for ever says so again in time.
    public static final Duration LONGEST = Duration.ofDays(3660);

    private static final int REASON_MAX = 500;

    public Grant {
        if (endsAt.isBefore(startsAt)) {
            throw new IllegalArgumentException("a grant does not end before it starts");
        }
        requireReason(reason);
    }

    /// To be asked for by itself, so that whoever reads a reason can say what is wrong with it.
    public static void requireReason(String reason) {
        if (reason.isBlank() || reason.length() > REASON_MAX || reason.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("is 1 to " + REASON_MAX + " characters on one line");
        }
    }

    /// The same grant with another end, which is not before its start.
    public Grant endingAt(Instant end) {
        return new Grant(id, customer, kind, tier, plan, startsAt, end, reason, by, at);
    }

    /// One that was emptied before it began has ended too.
    public boolean hasEnded(Instant now) {
        return !now.isBefore(endsAt) || startsAt.equals(endsAt);
    }
}
