package app.tollgate.application.webhook;

import app.tollgate.application.port.messaging.WebhookInbox.Ending;
import app.tollgate.application.port.messaging.WebhookInbox.Tries;
import app.tollgate.application.subscription.RefreshSubscription;
import java.time.Instant;

/// How a turn ends when PayPal could not be followed.
final class Endings {

    private Endings() {}

    static Ending notNow(Tries tries, Instant now) {
        return RetryPolicy.SILENCE.after(tries, "paypal did not answer", now);
    }

    /// A second live subscription may be the first one as soon as the end of the other is known, which PayPal may tell
    /// later.
    static Ending notAttributed(RefreshSubscription.Why why, Tries tries, Instant now) {
        String reason = why.words();
        return switch (why) {
            case UNKNOWN_AT_PROVIDER, UNKNOWN_CUSTOMER, UNKNOWN_PLAN, SECOND_LIVE_SUBSCRIPTION ->
                RetryPolicy.MISSING.after(tries, reason, now);
            case OTHER_TERMS, LIFE_AFTER_END -> new Ending.Parked(reason);
        };
    }
}
