package app.tollgate.domain.subscription;

import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.payment.Sale;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.PlanId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One customer's subscription to one plan: our durable projection of what PayPal reports.
///
/// `version` counts the saves of the row since it was added with version 0.
public record Subscription(
        SubscriptionId id,
        CustomerId customer,
        PlanId plan,
        SubscriptionStatus status,
        Optional<ProviderSubscriptionId> providerId,
        Optional<ProviderReport> lastReport,
        Optional<Instant> paidThrough,
        Instant createdAt,
        long version) {

    /// The intent to subscribe, stored before PayPal is asked.
    public static Subscription intended(SubscriptionId id, CustomerId customer, Plan plan, Instant now) {
        return new Subscription(
                id,
                customer,
                plan.id(),
                new SubscriptionStatus.ApprovalPending(Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                now,
                0);
    }

    public Subscription awaitingApproval(ProviderSubscriptionId provider, URI approveAt) {
        return with(new SubscriptionStatus.ApprovalPending(Optional.of(approveAt)), Optional.of(provider));
    }

    /// Ties an intent to the subscription PayPal reports for it; the report itself is applied by [#observe].
    public Subscription knownAs(ProviderSubscriptionId provider) {
        return with(status, Optional.of(provider));
    }

    public Subscription abandoned(Instant now) {
        return with(new SubscriptionStatus.Abandoned(now), providerId);
    }

    /// Takes in what PayPal reports, and every charge it lists.
    ///
    /// Charges count whatever the state, so money that comes late may extend paid-through and revives nothing
    /// (SUB-8). A report older than the last one moves nothing else.
    public Observation observe(ProviderSubscription report, List<Sale> sales, Plan plan, Instant now) {
        Subscription paid = paidFor(report, sales, plan, now);
        if (lastReport
                .filter(last -> last.updatedAt().isAfter(report.updatedAt()))
                .isPresent()) {
            return new Observation.Applied(paid);
        }
        if (status.isTerminal() && !report.status().isTerminal()) {
            return new Observation.Contradicts(paid, report.status());
        }
        return new Observation.Applied(paid.following(report, now));
    }

    private Subscription paidFor(ProviderSubscription report, List<Sale> sales, Plan plan, Instant now) {
        Optional<Instant> found = report.status().isApproved() && hasBegun(report, now)
                ? new Coverage(plan.terms(), report.startsAt()).paidThrough(sales)
                : Optional.empty();
        return new Subscription(
                id, customer, this.plan, status, providerId, lastReport, later(paidThrough, found), createdAt, version);
    }

    /// Whoever creates a subscription at PayPal chooses its start freely, and a trial that begins in ten years covers
    /// nothing until then. A day is allowed for, since PayPal charges at once for a start later on the same day.
    private static boolean hasBegun(ProviderSubscription report, Instant now) {
        return report.startsAt().isBefore(now.plus(Duration.ofDays(1)));
    }

    private Subscription following(ProviderSubscription report, Instant now) {
        return new Subscription(
                id,
                customer,
                plan,
                statusAfter(report),
                Optional.of(report.id()),
                Optional.of(ProviderReport.of(report, now)),
                paidThrough,
                createdAt,
                version);
    }

    private SubscriptionStatus statusAfter(ProviderSubscription report) {
        if (status.isTerminal()) {
            return status;
        }
        return switch (report.status()) {
            case APPROVAL_PENDING, APPROVED -> status;
            case ACTIVE ->
                report.hasUnpaidBalance()
                        ? new SubscriptionStatus.PastDue(report.failedPayments())
                        : new SubscriptionStatus.Active();
            case SUSPENDED -> new SubscriptionStatus.Suspended(report.updatedAt());
            case CANCELLED -> new SubscriptionStatus.Cancelled(report.updatedAt());
            case EXPIRED -> new SubscriptionStatus.Expired(report.updatedAt());
        };
    }

    private static Optional<Instant> later(Optional<Instant> known, Optional<Instant> found) {
        return known.filter(instant -> found.isEmpty() || instant.isAfter(found.get()))
                .or(() -> found);
    }

    private Subscription with(SubscriptionStatus next, Optional<ProviderSubscriptionId> provider) {
        return new Subscription(id, customer, plan, next, provider, lastReport, paidThrough, createdAt, version);
    }
}
