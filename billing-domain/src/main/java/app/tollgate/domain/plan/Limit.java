package app.tollgate.domain.plan;

/// How much of a feature a plan allows in one period.
public sealed interface Limit {

    /// At most `max`, which may be 0.
    record UpTo(long max) implements Limit {

        private static final long MAX = 1_000_000_000_000L;

        public UpTo {
            if (max < 0 || max > MAX) {
                throw new IllegalArgumentException("a limit is 0 to " + MAX + ", not " + max);
            }
        }
    }

    record Unlimited() implements Limit {}
}
