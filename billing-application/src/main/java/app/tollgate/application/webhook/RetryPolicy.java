package app.tollgate.application.webhook;

import app.tollgate.application.port.messaging.WebhookInbox.Ending;
import java.time.Duration;
import java.time.Instant;

/// When an event that could not be acted on is tried again, and when it is given up (WHK-4).
///
/// The delay doubles from two seconds up to an hour. `attemptsMax` counts the first attempt.
enum RetryPolicy {

    /// PayPal does not answer. That says nothing about the event, so it is never given up.
    SILENCE(Integer.MAX_VALUE),

    /// Something does not work: worth a day of trying.
    FAILURE(36),

    /// What the event belongs to is not there; it may still be on its way, for about two minutes.
    MISSING(7);

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int DOUBLINGS_MAX = 12;

    private final int attemptsMax;

    RetryPolicy(int attemptsMax) {
        this.attemptsMax = attemptsMax;
    }

    Ending after(int attempt, String why, Instant now) {
        return attempt >= attemptsMax
                ? new Ending.Parked(why)
                : new Ending.TryAgain(now.plus(delayAfter(attempt)), why);
    }

    private static Duration delayAfter(int attempt) {
        Duration doubled = Duration.ofSeconds(1L << Math.min(attempt, DOUBLINGS_MAX));
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }
}
