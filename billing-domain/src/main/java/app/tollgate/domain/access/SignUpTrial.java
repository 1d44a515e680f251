package app.tollgate.domain.access;

import app.tollgate.domain.plan.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What new customers get, once (TRL-1): `days` of `tier`, and nothing when that is 0. A day is 24 hours.
public record SignUpTrial(int days, Tier tier) {

    private static final int DAYS_MAX = 365;

    public SignUpTrial {
        if (days < 0 || days > DAYS_MAX) {
            throw new IllegalArgumentException("a trial is 0 to " + DAYS_MAX + " days, not " + days);
        }
    }

    /// The trial of a customer who comes now.
    public Optional<Trial> from(Instant now) {
        return days == 0 ? Optional.empty() : Optional.of(new Trial(tier, now, now.plus(Duration.ofDays(days))));
    }
}
