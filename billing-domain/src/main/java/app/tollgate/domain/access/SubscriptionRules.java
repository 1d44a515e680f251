package app.tollgate.domain.access;

import app.tollgate.domain.subscription.SubscriptionStatus.Abandoned;
import app.tollgate.domain.subscription.SubscriptionStatus.Active;
import app.tollgate.domain.subscription.SubscriptionStatus.ApprovalPending;
import app.tollgate.domain.subscription.SubscriptionStatus.Cancelled;
import app.tollgate.domain.subscription.SubscriptionStatus.Expired;
import app.tollgate.domain.subscription.SubscriptionStatus.PastDue;
import app.tollgate.domain.subscription.SubscriptionStatus.Suspended;
import app.tollgate.domain.subscription.SubscriptionStatus.Undone;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The rules about subscriptions. Of each subscription that was not given up exactly one of them speaks.
final class SubscriptionRules {

    static final List<AccessRule> HOLDING = List.of(
            AccessRule.onSubscriptions(
                    "subscription_paid",
                    "A subscription gives its plan's tier until paid-through, whether PayPal still bills it or it was"
                            + " cancelled; a suspended or expired one gives nothing.",
                    SubscriptionRules::paid),
            AccessRule.onSubscriptions(
                    "renewal_in_grace",
                    "A subscription that PayPal still bills keeps its tier for the time of grace after paid-through.",
                    SubscriptionRules::renewalInGrace));

    static final List<AccessRule> REFUSING = List.of(
            AccessRule.onSubscriptions(
                    "verification_overdue",
                    "Where the seller closes access after a long silence of PayPal's, a subscription that PayPal was"
                            + " asked about and did not confirm for that long gives nothing.",
                    SubscriptionRules::verificationOverdue),
            AccessRule.onSubscriptions(
                    "payment_awaited",
                    "A subscription that was never paid, or whose grace is over, gives nothing until money arrives.",
                    SubscriptionRules::paymentAwaited),
            AccessRule.onSubscriptions(
                    "approval_awaited",
                    "A subscription that the buyer did not approve yet gives nothing.",
                    SubscriptionRules::approvalAwaited),
            AccessRule.onSubscriptions(
                    "subscription_suspended",
                    "A suspended subscription gives nothing, whatever was paid.",
                    SubscriptionRules::suspended),
            AccessRule.onSubscriptions(
                    "subscription_ended",
                    "A subscription that expired, or was cancelled and is used up, gives nothing.",
                    SubscriptionRules::ended));

    private SubscriptionRules() {}

    /// Paid-through decides: ACTIVE at PayPal does not mean paid (SUB-8).
    private static Verdict paid(SubscriptionFact fact, AccessPolicy policy, Instant now) {
        boolean holds = switch (fact.status()) {
            case Active _, PastDue _ -> isPaid(fact, now);
            case Cancelled _ -> lastsAfterCancellation(fact, policy, now);
            case ApprovalPending _, Suspended _, Expired _, Abandoned _, Undone _ -> false;
        };
        return holds && !isOverdue(fact, policy)
                ? new Verdict.Holds(fact, AccessStatus.ACTIVE, AccessReason.SUBSCRIPTION_PAID, fact.paidThrough())
                : new Verdict.Silent(fact);
    }

    /// Only a subscription that PayPal still bills can have a renewal on its way (SUB-7).
    private static Verdict renewalInGrace(SubscriptionFact fact, AccessPolicy policy, Instant now) {
        boolean holds = switch (fact.status()) {
            case Active _, PastDue _ -> !isPaid(fact, now) && isInGrace(fact, policy, now);
            case ApprovalPending _, Suspended _, Cancelled _, Expired _, Abandoned _, Undone _ -> false;
        };
        return holds && !isOverdue(fact, policy)
                ? new Verdict.Holds(fact, AccessStatus.GRACE, AccessReason.RENEWAL_AWAITED, graceEnd(fact, policy))
                : new Verdict.Silent(fact);
    }

    /// Only what would hold is refused for it: where there is another reason to refuse, that one is given (ACC-3).
    private static Verdict verificationOverdue(SubscriptionFact fact, AccessPolicy policy, Instant now) {
        boolean wouldHold = switch (fact.status()) {
            case Active _, PastDue _ -> isInGrace(fact, policy, now);
            case Cancelled _ -> lastsAfterCancellation(fact, policy, now);
            case ApprovalPending _, Suspended _, Expired _, Abandoned _, Undone _ -> false;
        };
        return wouldHold && isOverdue(fact, policy)
                ? refuses(fact, AccessStatus.EXPIRED, AccessReason.VERIFICATION_OVERDUE)
                : new Verdict.Silent(fact);
    }

    private static boolean isOverdue(SubscriptionFact fact, AccessPolicy policy) {
        return policy.outage().closes(fact.verifiedAt(), fact.unansweredAt());
    }

    private static Verdict paymentAwaited(SubscriptionFact fact, AccessPolicy policy, Instant now) {
        AccessStatus status = fact.paidThrough().isPresent() ? AccessStatus.EXPIRED : AccessStatus.NONE;
        return switch (fact.status()) {
            case Active _, PastDue _ ->
                isInGrace(fact, policy, now)
                        ? new Verdict.Silent(fact)
                        : refuses(fact, status, AccessReason.PAYMENT_AWAITED);
            case ApprovalPending _, Suspended _, Cancelled _, Expired _, Abandoned _, Undone _ ->
                new Verdict.Silent(fact);
        };
    }

    private static Verdict approvalAwaited(SubscriptionFact fact, AccessPolicy policy, Instant now) {
        return switch (fact.status()) {
            case ApprovalPending _ -> refuses(fact, AccessStatus.NONE, AccessReason.APPROVAL_AWAITED);
            case Active _, PastDue _, Suspended _, Cancelled _, Expired _, Abandoned _, Undone _ ->
                new Verdict.Silent(fact);
        };
    }

    private static Verdict suspended(SubscriptionFact fact, AccessPolicy policy, Instant now) {
        return switch (fact.status()) {
            case Suspended _ -> refuses(fact, AccessStatus.EXPIRED, AccessReason.SUBSCRIPTION_SUSPENDED);
            case ApprovalPending _, Active _, PastDue _, Cancelled _, Expired _, Abandoned _, Undone _ ->
                new Verdict.Silent(fact);
        };
    }

    private static Verdict ended(SubscriptionFact fact, AccessPolicy policy, Instant now) {
        boolean over = switch (fact.status()) {
            case Expired _ -> true;
            case Cancelled _ -> !lastsAfterCancellation(fact, policy, now);
            case ApprovalPending _, Active _, PastDue _, Suspended _, Abandoned _, Undone _ -> false;
        };
        return over ? refuses(fact, AccessStatus.EXPIRED, AccessReason.SUBSCRIPTION_ENDED) : new Verdict.Silent(fact);
    }

    /// One that was replaced was not cancelled to be rid of it: its successor starts where it ends (SUB-6).
    private static boolean lastsAfterCancellation(SubscriptionFact fact, AccessPolicy policy, Instant now) {
        return switch (policy.onCancel()) {
            case PERIOD_END -> isPaid(fact, now);
            case IMMEDIATE -> fact.replaced() && isPaid(fact, now);
        };
    }

    private static boolean isPaid(SubscriptionFact fact, Instant now) {
        return fact.paidThrough().filter(now::isBefore).isPresent();
    }

    private static boolean isInGrace(SubscriptionFact fact, AccessPolicy policy, Instant now) {
        return dueSince(fact)
                        .filter(due -> fact.paidThrough().isPresent() || !now.isBefore(due))
                        .isPresent()
                && graceEnd(fact, policy).filter(now::isBefore).isPresent();
    }

    private static Optional<Instant> graceEnd(SubscriptionFact fact, AccessPolicy policy) {
        return dueSince(fact).map(end -> end.plus(policy.grace()));
    }

    /// A successor's first charge is due when what was paid for its predecessor ends, which is when it starts (SUB-6).
    private static Optional<Instant> dueSince(SubscriptionFact fact) {
        return fact.paidThrough().or(() -> fact.succeeds().flatMap(_ -> fact.startsAt()));
    }

    private static Verdict refuses(SubscriptionFact fact, AccessStatus status, AccessReason reason) {
        return new Verdict.Refuses(Optional.of(fact), status, reason);
    }
}
