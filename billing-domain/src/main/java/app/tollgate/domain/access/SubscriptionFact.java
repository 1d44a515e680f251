package app.tollgate.domain.access;

import app.tollgate.domain.plan.PlanBenefits;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.subscription.SubscriptionId;
import app.tollgate.domain.subscription.SubscriptionStatus;
import app.tollgate.domain.subscription.SubscriptionStatus.Abandoned;
import app.tollgate.domain.subscription.SubscriptionStatus.Active;
import app.tollgate.domain.subscription.SubscriptionStatus.ApprovalPending;
import app.tollgate.domain.subscription.SubscriptionStatus.Cancelled;
import app.tollgate.domain.subscription.SubscriptionStatus.Expired;
import app.tollgate.domain.subscription.SubscriptionStatus.PastDue;
import app.tollgate.domain.subscription.SubscriptionStatus.Suspended;
import app.tollgate.domain.subscription.SubscriptionStatus.Undone;
import java.time.Instant;
import java.util.Optional;

/// What is recorded of one subscription, as far as access goes. `startsAt` is when PayPal begins to bill it, and
/// `verifiedAt` when PayPal last confirmed it; PayPal never spoke of one that has neither. `unansweredAt` is when
/// PayPal did not answer about it (ACC-3). `succeeds` is the one it took over from, and `replaced` says that another
/// one took over from it (SUB-6).
public record SubscriptionFact(
        SubscriptionId id,
        PlanCode plan,
        PlanBenefits benefits,
        SubscriptionStatus status,
        Optional<Instant> startsAt,
        Optional<Instant> paidThrough,
        Optional<Instant> verifiedAt,
        Optional<Instant> unansweredAt,
        Optional<SubscriptionId> succeeds,
        boolean replaced)
        implements Claim {

    /// Of one that PayPal was never silent about, and that stands alone.
    public SubscriptionFact(
            SubscriptionId id,
            PlanCode plan,
            PlanBenefits benefits,
            SubscriptionStatus status,
            Optional<Instant> startsAt,
            Optional<Instant> paidThrough,
            Optional<Instant> verifiedAt) {
        this(id, plan, benefits, status, startsAt, paidThrough, verifiedAt, Optional.empty(), Optional.empty(), false);
    }

    SubscriptionFact replacedWhen(boolean successor) {
        return new SubscriptionFact(
                id,
                plan,
                benefits,
                status,
                startsAt,
                paidThrough,
                verifiedAt,
                unansweredAt,
                succeeds,
                replaced || successor);
    }

    @Override
    public ClaimKind kind() {
        return ClaimKind.SUBSCRIPTION;
    }

    @Override
    public Entitlement gives() {
        return Entitlement.of(plan, benefits);
    }

    /// An intent that was given up, and a second one that was undone, never bear on access.
    boolean counts() {
        return switch (status) {
            case ApprovalPending _, Active _, PastDue _, Suspended _, Cancelled _, Expired _ -> true;
            case Abandoned _, Undone _ -> false;
        };
    }
}
