package app.tollgate.domain.payment;

import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.plan.PlanId;
import app.tollgate.domain.subscription.SubscriptionId;
import java.time.Duration;
import java.time.Instant;

/// A charge of a subscription in our books (PAY-1). There is one for each sale id, for ever.
///
/// `readAt` is when PayPal last said that it has the present state, kept up to date where money went back.
/// `failedRefunds` counts the refunds of it that PayPal said have failed.
public record Payment(
        PaymentId id,
        CustomerId customer,
        SubscriptionId subscription,
        PlanId plan,
        Sale sale,
        Instant bookedAt,
        Instant readAt,
        int failedRefunds) {

    /// The clocks of two instances are nearer to each other than this.
    private static final Duration CLOCKS_APART = Duration.ofMinutes(1);

    public static Payment booked(
            PaymentId id, CustomerId customer, SubscriptionId subscription, PlanId plan, Sale sale, Instant now) {
        return new Payment(id, customer, subscription, plan, sale, now, now, 0);
    }

    /// Whether a reading that PayPal was asked for at `askedAt` may put it into this state. Only one that certainly
    /// began after the last may bring back what was given back: then the refund has failed (WHK-3).
    public boolean mayBecome(SaleState next, Instant askedAt) {
        return next.mayFollow(sale.state())
                || next.mayFollowInTime(sale.state()) && askedAt.isAfter(readAt.plus(CLOCKS_APART));
    }
}
