package app.tollgate.domain.subscription;

import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.payment.Sale;
import app.tollgate.domain.period.PaidTime;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.PlanId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One customer's subscription to one plan: our durable projection of what PayPal reports.
///
/// `changedAt` is the moment of the last change, and `version` counts the saves of the row since it was added with
/// version 0.
public record Subscription(
        SubscriptionId id,
        CustomerId customer,
        PlanId plan,
        SubscriptionStatus status,
        Optional<ProviderSubscriptionId> providerId,
        Optional<ProviderReport> lastReport,
        Optional<Instant> paidThrough,
        PlanCourse course,
        Instant createdAt,
        Instant changedAt,
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
                PlanCourse.STRAIGHT,
                now,
                now,
                0);
    }

    /// The intent to move to a plan that PayPal cannot change to in place: a new subscription, which begins when what
    /// was paid for the present one is used up (SUB-6).
    public Subscription succeededBy(SubscriptionId successor, Plan next, Instant now) {
        return intended(successor, customer, next, now).on(PlanCourse.STRAIGHT.following(id), now);
    }

    public Subscription awaitingApproval(ProviderSubscriptionId provider, URI approveAt, Instant now) {
        return with(new SubscriptionStatus.ApprovalPending(Optional.of(approveAt)), Optional.of(provider), now);
    }

    /// Ties an intent to the subscription PayPal reports for it; the report itself is applied by [#observe].
    public Subscription knownAs(ProviderSubscriptionId provider, Instant now) {
        return with(status, Optional.of(provider), now);
    }

    public Subscription abandoned(Instant now) {
        return with(new SubscriptionStatus.Abandoned(now), providerId, now);
    }

    /// From here on it is worth nothing, whatever PayPal still reports of it (SUB-9).
    public Subscription undone(Instant now) {
        return with(new SubscriptionStatus.Undone(now), providerId, now);
    }

    /// Its predecessor has ended: it is the customer's one subscription now (SUB-6).
    public Subscription takingOver(Instant now) {
        return on(course.takenOver(), now);
    }

    /// The time a successor is paid for; what its predecessor charges for that time is charged twice (SUB-6). `booked`
    /// is every charge of the successor.
    public PaidTime paidInPlaceOfAnother(Plan present, List<Sale> booked) {
        return course.succession()
                .flatMap(_ -> lastReport)
                .map(report -> Coverage.paidTime(course, present.terms(), report.startsAt(), booked))
                .orElse(PaidTime.NONE);
    }

    /// What it charged for `time`, which a successor is paid for, was given back: it buys nothing, now and in every
    /// later reading (SUB-6). `booked` is every charge of it.
    public Subscription replacedFor(PaidTime time, Plan present, List<Sale> booked, Instant now) {
        Instant startsAt = lastReport.map(ProviderReport::startsAt).orElse(createdAt);
        Coverage coverage = Coverage.of(course, present.terms(), startsAt);
        Optional<Instant> left = coverage.withoutChargesFor(time, paidThrough, course.sincePresentPlan(booked));
        return billed(plan, left, course.replacedFor(time), now);
    }

    /// PayPal waits for the buyer's consent to another plan (SUB-6).
    public Subscription asking(PlanChange.Asked change) {
        return on(course.with(change), change.askedAt());
    }

    /// Whether it keeps a second subscription out (SUB-10). A successor does not while it waits.
    public boolean isLive() {
        return status.isLive() && !isWaiting();
    }

    /// Whether it will take the place of another that has not ended yet.
    public boolean isWaiting() {
        return status.isLive() && course.isWaiting();
    }

    /// Whether PayPal suspended it for payments that failed, and lifts that only when they are made (SUB-5).
    public boolean isStoppedByFailures() {
        return status instanceof SubscriptionStatus.Suspended
                && lastReport.filter(report -> report.dunning().isUnpaid()).isPresent();
    }

    /// Whether it took the place of another (SUB-6).
    public boolean hasTakenOver() {
        return tookOverFrom().isPresent();
    }

    public Optional<SubscriptionId> tookOverFrom() {
        return course.succession().filter(Succession::takenOver).map(Succession::predecessor);
    }

    public Observation observe(ProviderSubscription report, List<Sale> sales, Plan plan, Instant now) {
        return observe(report, sales, BilledPlans.only(plan), now);
    }

    /// Takes in what PayPal reports, and every charge it lists.
    ///
    /// Charges count whatever the state, so money that comes late may extend paid-through and revives nothing
    /// (SUB-8). A report older than the last one moves nothing else.
    public Observation observe(ProviderSubscription report, List<Sale> sales, BilledPlans plans, Instant now) {
        if (status instanceof SubscriptionStatus.Undone) {
            return new Observation.Applied(this);
        }
        boolean outdated = lastReport
                .filter(last -> last.updatedAt().isAfter(report.updatedAt()))
                .isPresent();
        PlanReading reading = new PlanReading(this, report, course.counting(sales), now);
        Subscription paid = outdated ? reading.on(plans.present()) : reading.judgedBy(plans);
        if (outdated) {
            return new Observation.Applied(paid);
        }
        if (status.isTerminal() && !report.status().isTerminal()) {
            return new Observation.Contradicts(paid, report.status());
        }
        return new Observation.Applied(paid.following(report, now));
    }

    /// The same subscription as paid for and billed by what a reading showed.
    Subscription billed(PlanId by, Optional<Instant> paidUntil, PlanCourse next, Instant now) {
        if (by.equals(plan) && paidUntil.equals(paidThrough) && next.equals(course)) {
            return this;
        }
        return new Subscription(
                id, customer, by, status, providerId, lastReport, paidUntil, next, createdAt, now, version);
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
                course,
                createdAt,
                now,
                version);
    }

    private SubscriptionStatus statusAfter(ProviderSubscription report) {
        if (status.isTerminal()) {
            return status;
        }
        return switch (report.status()) {
            case APPROVAL_PENDING, APPROVED -> status;
            case ACTIVE ->
                report.dunning().isUnpaid()
                        ? new SubscriptionStatus.PastDue(report.dunning().failedPayments())
                        : new SubscriptionStatus.Active();
            case SUSPENDED -> new SubscriptionStatus.Suspended(report.updatedAt());
            case CANCELLED -> new SubscriptionStatus.Cancelled(report.updatedAt());
            case EXPIRED -> new SubscriptionStatus.Expired(report.updatedAt());
        };
    }

    private Subscription with(SubscriptionStatus next, Optional<ProviderSubscriptionId> provider, Instant now) {
        return new Subscription(
                id, customer, plan, next, provider, lastReport, paidThrough, course, createdAt, now, version);
    }

    private Subscription on(PlanCourse next, Instant now) {
        return new Subscription(
                id, customer, plan, status, providerId, lastReport, paidThrough, next, createdAt, now, version);
    }
}
