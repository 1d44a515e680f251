package app.tollgate.application.port.gateway;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Everything that can come of asking the payment provider. There is no exception to forget.
public sealed interface GatewayAnswer<T> {

    record Done<T>(T value) implements GatewayAnswer<T> {}

    /// The provider said no for good: `issue` is its own code, such as `PLAN_STATUS_INVALID`, and `debugId`
    /// finds the call in the provider's logs.
    record Refused<T>(String issue, String debugId) implements GatewayAnswer<T> {

        /// The issue of a 404: there is nothing of that id, or it is another seller's.
        public static final String NO_SUCH_RESOURCE = "INVALID_RESOURCE_ID";

        private static final Set<String> ABOUT_OUR_CREDENTIALS =
                Set.of("invalid_client", "invalid_token", "AUTHENTICATION_FAILURE");

        private static final Set<String> ABOUT_OUR_RIGHTS =
                Set.of("INVALID_ACCOUNT_STATUS", "NOT_AUTHORIZED", "PERMISSION_DENIED", "CONSENT_NEEDED");

        /// Whether the seller's account or credentials are the trouble, and not what was asked for: an operator can
        /// mend it, and the customer is not to blame.
        public boolean isAboutOurAccount() {
            return isAboutOurCredentials() || ABOUT_OUR_RIGHTS.contains(issue);
        }

        /// Whether the provider does not know who asks, so that it refuses everything alike.
        public boolean isAboutOurCredentials() {
            return ABOUT_OUR_CREDENTIALS.contains(issue);
        }
    }

    /// Nothing was sent, or the provider did nothing (rate limit): asking again later is safe.
    record Unavailable<T>(Optional<Duration> retryAfter) implements GatewayAnswer<T> {}

    /// The request may or may not have had its effect: only a question about the state, or a repetition with the same
    /// request id, tells.
    record Unknown<T>() implements GatewayAnswer<T> {}

    default <R> GatewayAnswer<R> map(Function<T, R> mapper) {
        return switch (this) {
            case Done<T>(var value) -> new Done<>(mapper.apply(value));
            case Refused<T>(var issue, var debugId) -> new Refused<>(issue, debugId);
            case Unavailable<T>(var retryAfter) -> new Unavailable<>(retryAfter);
            case Unknown<T>() -> new Unknown<>();
        };
    }
}
