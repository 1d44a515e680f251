package app.tollgate.domain.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/// Points in time and spans that tests share.
public final class Moments {

    /// The moment at which examples happen.
    public static final Instant NOW = Instant.parse("2026-03-01T09:30:00Z");

    /// How long a test waits for something that takes no time, on a busy machine.
    public static final Duration SOON = Duration.ofSeconds(30);

    private static final AtomicLong LAST_NUMBER = new AtomicLong();

    private Moments() {}

    public static Instant daysLater(int days) {
        return NOW.plus(Duration.ofDays(days));
    }

    /// A number no other example of this JVM has.
    static long unusedNumber() {
        return LAST_NUMBER.incrementAndGet();
    }
}
