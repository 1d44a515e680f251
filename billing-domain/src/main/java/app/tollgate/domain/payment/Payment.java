package app.tollgate.domain.payment;

import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.plan.PlanId;
import app.tollgate.domain.subscription.SubscriptionId;
import java.time.Instant;

/// A charge of a subscription in our books (PAY-1). There is one for each sale id, for ever.
public record Payment(
        PaymentId id, CustomerId customer, SubscriptionId subscription, PlanId plan, Sale sale, Instant bookedAt) {}
