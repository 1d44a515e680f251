package app.tollgate.domain.subscription;

import java.time.Duration;
import java.time.Instant;

/// How many subscriptions one customer begins within a day. Far more than somebody who cannot decide, and a bound on
/// what
/// is kept of, and asked of PayPal for, somebody who means none of them.
public final class StartLimit {

    public static final int STARTS_MAX = 20;

    /// When it is worth asking again. Each start stops to count a day after it, so that some may be free long before.
    public static final Duration RETRY_AFTER = Duration.ofHours(1);

    private static final Duration WITHIN = Duration.ofDays(1);

    private StartLimit() {}

    /// Starts from this moment on count.
    public static Instant countedFrom(Instant now) {
        return now.minus(WITHIN);
    }

    public static boolean isReached(long starts) {
        return starts >= STARTS_MAX;
    }
}
