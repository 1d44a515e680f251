package app.tollgate.adapter.web.planrequest;

import app.tollgate.adapter.web.json.UtcMoment;
import app.tollgate.adapter.web.problem.Fields;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.planrequest.FourEyes;
import app.tollgate.domain.planrequest.RequestStatus.Rejected;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an admin decides: `active` and `paid`, or `rejected` with a `reason`. Capitals do not count.
record DecisionRequest(
        @Nullable String status,
        @Nullable String invoiceStatus,
        @Nullable String expiryDate,
        @Nullable Boolean acceptAmount,
        @Nullable String reason) {

    sealed interface Decision {

        record Approve(FourEyes.Yes yes, Optional<String> why) implements Decision {}

        record Reject(String reason) implements Decision {}
    }

    private enum Wish {
        ACTIVE,
        REJECTED
    }

    Decision toDecision(CustomerId admin) {
        Fields fields = new Fields();
        var wish = fields.required("status", status, DecisionRequest::wish);
        var paid = fields.optional("invoiceStatus", invoiceStatus, DecisionRequest::isPaid);
        var end = fields.optional("expiryDate", expiryDate, UtcMoment::read);
        var why = fields.optional("reason", reason, DecisionRequest::reason);
        fields.agree("invoiceStatus", () -> requireFitting(wish.get(), paid.get()));
        fields.agree("reason", () -> requireReason(wish.get(), why.get()));
        fields.agree("expiryDate", () -> requireNone(wish.get(), end.get()));
        fields.check();
        return switch (wish.get()) {
            case ACTIVE ->
                new Decision.Approve(
                        new FourEyes.Yes(admin, end.get(), acceptAmount != null && acceptAmount), why.get());
            case REJECTED -> new Decision.Reject(why.get().orElseThrow());
        };
    }

    private static Wish wish(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "active" -> Wish.ACTIVE;
            case "rejected" -> Wish.REJECTED;
            default -> throw new IllegalArgumentException("is active or rejected");
        };
    }

    private static boolean isPaid(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "paid" -> true;
            case "unpaid" -> false;
            default -> throw new IllegalArgumentException("is paid or unpaid");
        };
    }

    private static String reason(String text) {
        Rejected.requireReason(text);
        return text;
    }

    private static void requireFitting(Wish wish, Optional<Boolean> paid) {
        if (wish == Wish.ACTIVE && !paid.orElse(false)) {
            throw new IllegalArgumentException("is paid, where the status is active");
        }
        if (wish == Wish.REJECTED && paid.orElse(false)) {
            throw new IllegalArgumentException("is unpaid, where the status is rejected");
        }
    }

    private static void requireReason(Wish wish, Optional<String> why) {
        if (wish == Wish.REJECTED && why.isEmpty()) {
            throw new IllegalArgumentException("is required, where the status is rejected");
        }
    }

    private static void requireNone(Wish wish, Optional<Instant> end) {
        if (wish == Wish.REJECTED && end.isPresent()) {
            throw new IllegalArgumentException("is left out, where the status is rejected");
        }
    }
}
