package app.tollgate.simulator.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// Real time and an offset, or an instant that stands still; moves forward when told.
public final class VirtualClock implements InstantSource {

    private final InstantSource real = InstantSource.system();
    private volatile Reading reading;

    private record Reading(@Nullable Instant frozen, Duration offset) {}

    private VirtualClock(Reading reading) {
        this.reading = reading;
    }

    public static VirtualClock frozenAt(Instant instant) {
        return new VirtualClock(new Reading(instant, Duration.ZERO));
    }

    public static VirtualClock running(Duration offset) {
        return new VirtualClock(new Reading(null, offset));
    }

    public static VirtualClock runningFrom(Instant instant) {
        VirtualClock clock = running(Duration.ZERO);
        clock.set(instant);
        return clock;
    }

    @Override
    public Instant instant() {
        Reading now = reading;
        return now.frozen() == null ? real.instant().plus(now.offset()) : now.frozen();
    }

    public boolean frozen() {
        return reading.frozen() != null;
    }

    /// How far ahead of real time a running clock is.
    public Duration offset() {
        return reading.offset();
    }

    /// Moves forward to the instant; an earlier one changes nothing.
    public void moveTo(Instant instant) {
        if (instant.isAfter(instant())) {
            set(instant);
        }
    }

    /// Sets the time, also backwards; only a reset does that.
    public void set(Instant instant) {
        reading = frozen()
                ? new Reading(instant, Duration.ZERO)
                : new Reading(null, Duration.between(real.instant(), instant));
    }

    /// Back to real time.
    public void follow() {
        reading = new Reading(null, Duration.ZERO);
    }
}
