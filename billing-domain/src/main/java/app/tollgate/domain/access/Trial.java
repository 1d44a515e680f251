package app.tollgate.domain.access;

import app.tollgate.domain.plan.Tier;
import java.time.Instant;

/// A trial as it is given and kept, from `startsAt` until before `endsAt`.
public record Trial(Tier tier, Instant startsAt, Instant endsAt) {

    public Trial {
        if (!startsAt.isBefore(endsAt)) {
            throw new IllegalArgumentException("a trial ends after it starts");
        }
    }
}
