package app.tollgate.application.webhook;

import app.tollgate.application.port.messaging.WebhookInbox.Ending;
import app.tollgate.application.port.messaging.WebhookInbox.Tries;
import java.time.Duration;
import java.time.Instant;

/// When an event that could not be acted on is tried again, and when it is given up (WHK-4).
///
/// The delay doubles from two seconds up to an hour. `triesMax` counts the first try. The turns that PayPal leaves
/// unanswered have a count of their own: an outage of PayPal takes nothing from the tries of an event.
enum RetryPolicy {

    /// PayPal does not answer. That says nothing about the event, so it is never given up.
    SILENCE(Integer.MAX_VALUE),

    /// Something does not work: worth a day of trying.
    FAILURE(36),

    /// What the event belongs to is not there; it may still be on its way, for about two minutes.
    MISSING(7);

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int DOUBLINGS_MAX = 12;

    private final int triesMax;

    RetryPolicy(int triesMax) {
        this.triesMax = triesMax;
    }

    Ending after(Tries tries, String why, Instant now) {
        return switch (this) {
            case SILENCE -> new Ending.Unanswered(now.plus(delayAfter(tries.silent() + 1)), why);
            case FAILURE, MISSING ->
                isLast(tries)
                        ? new Ending.Parked(why)
                        : new Ending.TryAgain(now.plus(delayAfter(tries.counted())), why);
        };
    }

    /// Whether no try follows this one.
    boolean isLast(Tries tries) {
        return tries.counted() >= triesMax;
    }

    private static Duration delayAfter(int turns) {
        Duration doubled = Duration.ofSeconds(1L << Math.min(turns, DOUBLINGS_MAX));
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }
}
