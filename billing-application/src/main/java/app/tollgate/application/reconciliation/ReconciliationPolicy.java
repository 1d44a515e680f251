package app.tollgate.application.reconciliation;

import java.time.Duration;

/// How often a run begins by itself, zero for never; and the least time between the beginnings of two readings, which
/// keeps a sweep from taking PayPal's rate limit away from customers. `rest` goes by before a PayPal that was silent is
/// asked again.
public record ReconciliationPolicy(Duration every, Duration pace, Duration rest) {

    public ReconciliationPolicy {
        if (every.isNegative() || pace.isNegative() || rest.isNegative()) {
            throw new IllegalArgumentException("must not be negative");
        }
    }

    boolean isScheduled() {
        return !every.isZero();
    }
}
