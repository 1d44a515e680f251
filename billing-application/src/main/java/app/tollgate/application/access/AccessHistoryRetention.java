package app.tollgate.application.access;

import java.time.Duration;

/// How long it can be told what decided on access at a past moment (ACC-5): at least 31 days, since a buyer has until
/// the next charge to wonder about the last.
public record AccessHistoryRetention(Duration time) {

    private static final Duration SHORTEST = Duration.ofDays(31);

    /// A year, with the month in which a yearly charge is argued about.
    public static final AccessHistoryRetention USUAL = new AccessHistoryRetention(Duration.ofDays(400));

    public AccessHistoryRetention {
        if (time.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("the history of access is kept for at least P31D");
        }
    }
}
