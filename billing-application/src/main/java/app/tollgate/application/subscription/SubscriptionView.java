package app.tollgate.application.subscription;

import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.subscription.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A subscription as its owner sees it (SUB-3). `remaining` counts down to paid-through, and is zero after it.
public record SubscriptionView(Subscription subscription, Plan plan, Optional<Duration> remaining) {

    static SubscriptionView at(Instant now, Subscription subscription, Plan plan) {
        return new SubscriptionView(
                subscription, plan, subscription.paidThrough().map(end -> untilOrZero(now, end)));
    }

    private static Duration untilOrZero(Instant now, Instant end) {
        return now.isBefore(end) ? Duration.between(now, end) : Duration.ZERO;
    }
}
