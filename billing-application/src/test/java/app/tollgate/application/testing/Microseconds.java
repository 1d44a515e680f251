package app.tollgate.application.testing;

import app.tollgate.domain.payment.Payment;
import app.tollgate.domain.payment.Sale;
import app.tollgate.domain.subscription.ProviderReport;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.subscription.SubscriptionStatus;
import app.tollgate.domain.subscription.SubscriptionStatus.Abandoned;
import app.tollgate.domain.subscription.SubscriptionStatus.Active;
import app.tollgate.domain.subscription.SubscriptionStatus.ApprovalPending;
import app.tollgate.domain.subscription.SubscriptionStatus.Cancelled;
import app.tollgate.domain.subscription.SubscriptionStatus.Expired;
import app.tollgate.domain.subscription.SubscriptionStatus.PastDue;
import app.tollgate.domain.subscription.SubscriptionStatus.Suspended;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Stores keep time to the microsecond, as PostgreSQL does. What is finer is cut off, never rounded up.
final class Microseconds {

    private Microseconds() {}

    static Instant of(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS);
    }

    static Subscription of(Subscription subscription, long version) {
        return new Subscription(
                subscription.id(),
                subscription.customer(),
                subscription.plan(),
                of(subscription.status()),
                subscription.providerId(),
                subscription.lastReport().map(Microseconds::of),
                subscription.paidThrough().map(Microseconds::of),
                of(subscription.createdAt()),
                version);
    }

    static Payment of(Payment payment) {
        return new Payment(
                payment.id(),
                payment.customer(),
                payment.subscription(),
                payment.plan(),
                of(payment.sale()),
                of(payment.bookedAt()));
    }

    static Sale of(Sale sale) {
        return new Sale(sale.id(), sale.state(), sale.gross(), sale.fee(), sale.net(), of(sale.at()));
    }

    private static ProviderReport of(ProviderReport report) {
        return new ProviderReport(
                report.status(),
                of(report.startsAt()),
                of(report.updatedAt()),
                report.nextBillingAt().map(Microseconds::of),
                of(report.verifiedAt()));
    }

    private static SubscriptionStatus of(SubscriptionStatus status) {
        return switch (status) {
            case ApprovalPending _, Active _, PastDue _ -> status;
            case Suspended(var since) -> new Suspended(of(since));
            case Cancelled(var since) -> new Cancelled(of(since));
            case Expired(var since) -> new Expired(of(since));
            case Abandoned(var since) -> new Abandoned(of(since));
        };
    }
}
