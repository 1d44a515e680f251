package app.tollgate.adapter.persistence.subscription;

import app.tollgate.adapter.persistence.Rows;
import app.tollgate.domain.subscription.SubscriptionStatus;
import app.tollgate.domain.subscription.SubscriptionStatus.Abandoned;
import app.tollgate.domain.subscription.SubscriptionStatus.Active;
import app.tollgate.domain.subscription.SubscriptionStatus.ApprovalPending;
import app.tollgate.domain.subscription.SubscriptionStatus.Cancelled;
import app.tollgate.domain.subscription.SubscriptionStatus.Expired;
import app.tollgate.domain.subscription.SubscriptionStatus.PastDue;
import app.tollgate.domain.subscription.SubscriptionStatus.Suspended;
import app.tollgate.domain.subscription.SubscriptionStatus.Undone;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// The columns a status takes: its word, and what that state carries.
record StatusColumns(
        String word, Optional<String> approveUrl, Optional<Integer> failedPayments, Optional<Instant> since) {

    static StatusColumns of(SubscriptionStatus status) {
        return switch (status) {
            case ApprovalPending(var approveAt) ->
                new StatusColumns("approval_pending", approveAt.map(URI::toString), Optional.empty(), Optional.empty());
            case Active() -> new StatusColumns("active", Optional.empty(), Optional.empty(), Optional.empty());
            case PastDue(var failed) ->
                new StatusColumns("past_due", Optional.empty(), Optional.of(failed), Optional.empty());
            case Suspended(var since) -> since("suspended", since);
            case Cancelled(var since) -> since("cancelled", since);
            case Expired(var since) -> since("expired", since);
            case Abandoned(var since) -> since("abandoned", since);
            case Undone(var since) -> since("undone", since);
        };
    }

    Map<String, Object> columns() {
        return Map.of(
                "status", word,
                "approve_url", Rows.nullable(approveUrl, String.class),
                "failed_payments", Rows.nullable(failedPayments, Integer.class),
                "status_since", Rows.nullableMoment(since));
    }

    private static StatusColumns since(String word, Instant since) {
        return new StatusColumns(word, Optional.empty(), Optional.empty(), Optional.of(since));
    }
}
