package app.tollgate.domain.period;

import java.time.Instant;

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
}
