package app.tollgate.adapter.web.problem;

import java.time.Duration;
import java.util.Optional;
import org.springframework.http.ResponseEntity;

/// What several routes have to say of PayPal.
public final class PayPalProblems {

    private PayPalProblems() {}

    /// `issue` is PayPal's own code, and `debugId` finds the call in PayPal's logs.
    public static ResponseEntity<Object> refused(String issue, String debugId) {
        return ProblemType.PAYPAL_REFUSED
                .problem("PayPal refused with " + issue + ".")
                .with("issue", issue)
                .with("debugId", debugId)
                .response();
    }

    public static ResponseEntity<Object> unavailable(String detail, Optional<Duration> retryAfter) {
        return ProblemType.PAYPAL_UNAVAILABLE
                .problem(detail)
                .retryAfter(retryAfter)
                .response();
    }

    /// Only for commands that find out when they are repeated.
    public static ResponseEntity<Object> silent() {
        return ProblemType.PAYPAL_OUTCOME_UNKNOWN
                .problem("PayPal may have made the subscription. Asking again is safe and finds out.")
                .retrySoon()
                .response();
    }
}
