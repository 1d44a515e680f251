package app.tollgate.adapter.web.planrequest;

import app.tollgate.domain.planrequest.RequestState;
import java.util.Locale;

/// The words that states of requests have in this API.
final class RequestWords {

    private RequestWords() {}

    static String wordFor(RequestState state) {
        return switch (state) {
            case PENDING -> "pending";
            case ACTIVE -> "active";
            case EXPIRED -> "expired";
            case REJECTED -> "rejected";
        };
    }

    /// Says by an [IllegalArgumentException] what is wrong. Capitals do not count.
    static RequestState stateOf(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "pending" -> RequestState.PENDING;
            case "active" -> RequestState.ACTIVE;
            case "expired" -> RequestState.EXPIRED;
            case "rejected" -> RequestState.REJECTED;
            default -> throw new IllegalArgumentException("is pending, active, expired or rejected");
        };
    }

    /// What was given was paid for, and nothing else.
    static String invoiceOf(RequestState state) {
        return switch (state) {
            case ACTIVE, EXPIRED -> "paid";
            case PENDING, REJECTED -> "unpaid";
        };
    }
}
