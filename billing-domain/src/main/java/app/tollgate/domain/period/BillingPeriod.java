package app.tollgate.domain.period;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// A stretch of time that one payment covers, half open: `[start, end)`.
public record BillingPeriod(Instant start, Instant end) {

    public BillingPeriod {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("a period ends after it starts, not " + start + " to " + end);
        }
    }

    public boolean contains(Instant moment) {
        return !moment.isBefore(start) && moment.isBefore(end);
    }

    /// Whether a charge at `moment` is for this time: by the day, since a charge may come before the hour it is due at.
    public boolean holdsDayOf(Instant moment) {
        return !moment.isBefore(start.truncatedTo(ChronoUnit.DAYS))
                && moment.isBefore(end.truncatedTo(ChronoUnit.DAYS));
    }
}
