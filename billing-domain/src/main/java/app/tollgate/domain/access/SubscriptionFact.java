package app.tollgate.domain.access;

import app.tollgate.domain.plan.PlanBenefits;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.subscription.SubscriptionStatus;
import java.time.Instant;
import java.util.Optional;

/// What is recorded of one subscription, as far as access goes. `verifiedAt` is when PayPal last confirmed it.
public record SubscriptionFact(
        PlanCode plan,
        PlanBenefits benefits,
        SubscriptionStatus status,
        Optional<Instant> paidThrough,
        Optional<Instant> verifiedAt) {}
