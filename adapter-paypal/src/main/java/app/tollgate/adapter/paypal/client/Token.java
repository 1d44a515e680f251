package app.tollgate.adapter.paypal.client;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/// What came of asking for an access token.
sealed interface Token {

    /// Opens the API until `usableUntil`, unless PayPal rejects it sooner.
    record Bearer(String value, Instant usableUntil, AtomicBoolean rejected) implements Token {

        Bearer(String value, Instant usableUntil) {
            this(value, usableUntil, new AtomicBoolean());
        }

        boolean isUsableAt(Instant now) {
            return !rejected.get() && now.isBefore(usableUntil);
        }

        @Override
        public String toString() {
            return "Bearer[until " + usableUntil + "]";
        }
    }

    /// There is none, and so nothing was asked of the API.
    sealed interface NoToken extends Token {}

    /// PayPal does not know our credentials, such as `invalid_client`.
    record Denied(String code, String debugId) implements NoToken {}

    record RateLimited(Optional<Duration> retryAfter) implements NoToken {}

    record Unreachable(String why) implements NoToken {}
}
