package app.tollgate.application.subscription;

import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.subscription.Subscription;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A subscription as its owner sees it (SUB-3).
///
/// `paidThrough` includes what was paid for the one it took over from (SUB-6); `remaining` counts down to it, and is
/// zero after it. `settling` says that something was asked of PayPal whose outcome is not known yet.
public record SubscriptionView(
        Subscription subscription,
        Plan plan,
        Optional<Instant> paidThrough,
        Optional<Duration> remaining,
        Optional<PendingChange> pendingChange,
        boolean settling) {

    /// A change of plan that has not come into force. With a link it waits for the buyer's consent.
    public record PendingChange(PlanCode plan, Optional<URI> approveAt, Optional<Instant> from) {}

    static SubscriptionView at(Instant now, Subscription subscription, Plan plan) {
        return at(now, subscription, plan, subscription.paidThrough());
    }

    static SubscriptionView at(Instant now, Subscription subscription, Plan plan, Optional<Instant> paidThrough) {
        return new SubscriptionView(
                subscription,
                plan,
                paidThrough,
                paidThrough.map(end -> untilOrZero(now, end)),
                Optional.empty(),
                false);
    }

    SubscriptionView changing(PendingChange change) {
        return new SubscriptionView(subscription, plan, paidThrough, remaining, Optional.of(change), settling);
    }

    SubscriptionView settling(boolean open) {
        return new SubscriptionView(subscription, plan, paidThrough, remaining, pendingChange, open);
    }

    private static Duration untilOrZero(Instant now, Instant end) {
        return now.isBefore(end) ? Duration.between(now, end) : Duration.ZERO;
    }
}
