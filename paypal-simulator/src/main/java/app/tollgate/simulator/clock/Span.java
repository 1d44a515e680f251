package app.tollgate.simulator.clock;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAmount;
import java.util.Optional;

/// An ISO-8601 amount of time: `P31D`, `P1M`, `PT6H` or `P1DT12H`.
public final class Span {

    private Span() {}

    public static Optional<TemporalAmount> parse(String text) {
        try {
            return Optional.of(Duration.parse(text));
        } catch (DateTimeException notADuration) {
            return period(text);
        }
    }

    private static Optional<TemporalAmount> period(String text) {
        try {
            return Optional.of(Period.parse(text));
        } catch (DateTimeException neither) {
            return Optional.empty();
        }
    }

    /// Calendar amounts are counted in UTC.
    public static Instant after(Instant from, TemporalAmount amount) {
        return from.atOffset(ZoneOffset.UTC).plus(amount).toInstant();
    }
}
