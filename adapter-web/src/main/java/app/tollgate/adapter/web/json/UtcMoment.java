package app.tollgate.adapter.web.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// A moment as this API reads it: in UTC, with a time, and within the years that a calendar has and a database keeps,
/// down to the microseconds that one keeps: finer ones would be another moment when they are read again.
public final class UtcMoment {

    private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private UtcMoment() {}

    /// Says by an [IllegalArgumentException] what is wrong.
    public static Instant read(String text) {
        Instant moment = parse(text).truncatedTo(ChronoUnit.MICROS);
        if (moment.isBefore(FIRST) || moment.isAfter(LAST)) {
            throw new IllegalArgumentException("is between 1970 and 9999");
        }
        return moment;
    }

    private static Instant parse(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException("is a moment in UTC, such as 2026-03-01T12:00:00Z", unreadable);
        }
    }
}
