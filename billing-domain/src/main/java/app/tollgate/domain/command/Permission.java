package app.tollgate.domain.command;

import app.tollgate.domain.subscription.SubscriptionStatus;
import app.tollgate.domain.subscription.SubscriptionStatus.Abandoned;
import app.tollgate.domain.subscription.SubscriptionStatus.Active;
import app.tollgate.domain.subscription.SubscriptionStatus.ApprovalPending;
import app.tollgate.domain.subscription.SubscriptionStatus.Cancelled;
import app.tollgate.domain.subscription.SubscriptionStatus.Expired;
import app.tollgate.domain.subscription.SubscriptionStatus.PastDue;
import app.tollgate.domain.subscription.SubscriptionStatus.Suspended;
import app.tollgate.domain.subscription.SubscriptionStatus.Undone;

/// Whether an instruction fits where a subscription stands, by our records. PayPal has the last word.
public sealed interface Permission {

    record Granted() implements Permission {}

    /// It is as wished already.
    record Pointless() implements Permission {}

    /// Not in this state.
    record Denied(SubscriptionStatus in) implements Permission {}

    /// PayPal cannot end what was never approved; it is given up on our side alone.
    record OnlyHere() implements Permission {}

    static Permission toCancel(SubscriptionStatus status) {
        return switch (status) {
            case Active _, PastDue _, Suspended _ -> new Granted();
            case ApprovalPending _ -> new OnlyHere();
            case Cancelled _, Expired _ -> new Pointless();
            case Abandoned _, Undone _ -> new Denied(status);
        };
    }

    static Permission toSuspend(SubscriptionStatus status) {
        return switch (status) {
            case Active _, PastDue _ -> new Granted();
            case Suspended _ -> new Pointless();
            case ApprovalPending _, Cancelled _, Expired _, Abandoned _, Undone _ -> new Denied(status);
        };
    }

    static Permission toReactivate(SubscriptionStatus status) {
        return switch (status) {
            case Suspended _ -> new Granted();
            case Active _, PastDue _ -> new Pointless();
            case ApprovalPending _, Cancelled _, Expired _, Abandoned _, Undone _ -> new Denied(status);
        };
    }

    /// PayPal collects from all but cancelled subscriptions.
    static Permission toCapture(SubscriptionStatus status) {
        return switch (status) {
            case Active _, PastDue _, Suspended _, Expired _ -> new Granted();
            case ApprovalPending _, Cancelled _, Abandoned _, Undone _ -> new Denied(status);
        };
    }

    /// PayPal revises active subscriptions only, and one that is past due owes for the plan it has.
    static Permission toChangePlan(SubscriptionStatus status) {
        return switch (status) {
            case Active _ -> new Granted();
            case ApprovalPending _, PastDue _, Suspended _, Cancelled _, Expired _, Abandoned _, Undone _ ->
                new Denied(status);
        };
    }
}
