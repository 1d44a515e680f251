package app.tollgate.application.reconciliation;

import java.time.Duration;

/// How often a run begins by itself, zero for never; and the least time between the beginnings of two readings, which
/// keeps a sweep from taking PayPal's rate limit away from customers.
public record ReconciliationPolicy(Duration every, Duration pace) {

    public ReconciliationPolicy {
        if (every.isNegative() || pace.isNegative()) {
            throw new IllegalArgumentException("must not be negative");
        }
    }

    /// How long to wait before a silent PayPal is asked again: 10 seconds at the default pace of five readings a
    /// second.
    Duration rest() {
        return pace.multipliedBy(50);
    }

    boolean isScheduled() {
        return !every.isZero();
    }
}
