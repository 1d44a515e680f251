package app.tollgate.adapter.paypal.client;

import app.tollgate.application.port.gateway.GatewayAnswer;
import java.time.Duration;
import java.util.Optional;

/// What one attempt of a call came to: the answer to give should it be the last, and whether another may follow.
///
/// `note` is for the log. `debugId` is empty where PayPal did not answer.
record Attempt<T>(
        GatewayAnswer<T> answer, Kind kind, boolean again, Optional<Duration> pause, String note, String debugId) {

    enum Kind {
        /// PayPal decided: done, or refused for a reason of its own.
        DECIDED,
        /// PayPal turned the request away before it looked at it.
        TURNED_AWAY,
        /// The request never left, or the token for it could not be had.
        NOT_SENT,
        /// It may have had its effect.
        UNCLEAR,
        /// Decided, in words we do not understand.
        UNREADABLE
    }

    /// Whether PayPal, or the way to it, is in trouble; this is what the circuit breaker counts.
    ///
    /// A rate limit is not: it is the answer of a healthy server, and has its own brake.
    boolean isTrouble() {
        return switch (kind) {
            case NOT_SENT, UNCLEAR -> true;
            case DECIDED, TURNED_AWAY, UNREADABLE -> false;
        };
    }

    /// The last word of a call whose earlier attempts were `unclear`: they may have had their effect, which neither
    /// "not sent" nor a refusal at the door takes back.
    Attempt<T> after(boolean unclear) {
        return switch (kind) {
            case NOT_SENT, TURNED_AWAY -> unclear ? with(new GatewayAnswer.Unknown<>()) : this;
            case DECIDED, UNCLEAR, UNREADABLE -> this;
        };
    }

    private Attempt<T> with(GatewayAnswer<T> other) {
        return new Attempt<>(other, kind, again, pause, note, debugId);
    }
}
