package app.tollgate.domain.subscription;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/// Where a subscription stands (SUB-8). Each case carries exactly the data that case needs.
public sealed interface SubscriptionStatus {

    /// Waiting for the buyer. Without an approval link PayPal has not answered yet: the intent stands alone.
    record ApprovalPending(Optional<URI> approveAt) implements SubscriptionStatus {}

    /// PayPal bills it. That does not mean it is paid: access follows paid-through.
    record Active() implements SubscriptionStatus {}

    /// PayPal still tries to collect.
    record PastDue(int failedPayments) implements SubscriptionStatus {}

    record Suspended(Instant since) implements SubscriptionStatus {}

    /// Ended for good; what was paid for is kept until paid-through.
    record Cancelled(Instant since) implements SubscriptionStatus {}

    /// Ran through all its cycles.
    record Expired(Instant since) implements SubscriptionStatus {}

    /// Never approved, and given up in favour of another. The buyer can still use the old link, so PayPal may
    /// yet report life (SUB-9).
    record Abandoned(Instant since) implements SubscriptionStatus {}

    /// A second one beside a live one: ended at PayPal by us, its money given back, and never worth any access (SUB-9).
    record Undone(Instant since) implements SubscriptionStatus {}

    /// Whether it keeps a second subscription out (SUB-10).
    default boolean isLive() {
        return switch (this) {
            case ApprovalPending _, Active _, PastDue _, Suspended _ -> true;
            case Cancelled _, Expired _, Abandoned _, Undone _ -> false;
        };
    }

    /// Whether the buyer has said yes to it and it has not ended since.
    default boolean isAliveAndApproved() {
        return switch (this) {
            case Active _, PastDue _, Suspended _ -> true;
            case ApprovalPending _, Cancelled _, Expired _, Abandoned _, Undone _ -> false;
        };
    }

    /// Whether nothing that PayPal reports later moves it (SUB-8).
    default boolean isTerminal() {
        return switch (this) {
            case Cancelled _, Expired _, Undone _ -> true;
            case ApprovalPending _, Active _, PastDue _, Suspended _, Abandoned _ -> false;
        };
    }

    /// Whether it is more than a wish that was given up, or a mistake that was undone.
    default boolean hasBegun() {
        return switch (this) {
            case ApprovalPending _, Active _, PastDue _, Suspended _, Cancelled _, Expired _ -> true;
            case Abandoned _, Undone _ -> false;
        };
    }
}
