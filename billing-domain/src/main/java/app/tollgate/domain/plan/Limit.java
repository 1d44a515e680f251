package app.tollgate.domain.plan;

/// How much of a feature a plan allows in one period.
public sealed interface Limit {

    /// At most `max`, which may be 0.
    record UpTo(long max) implements Limit {

        public UpTo {
            if (max < 0) {
                throw new IllegalArgumentException("a limit is not negative: " + max);
            }
        }
    }

    record Unlimited() implements Limit {}
}
