package app.tollgate.application.testing;

import app.tollgate.domain.access.AccessOverride;
import app.tollgate.domain.access.Grant;
import app.tollgate.domain.access.Trial;
import app.tollgate.domain.audit.AuditEntry;
import app.tollgate.domain.command.CommandStatus;
import app.tollgate.domain.command.SubscriptionCommand;
import app.tollgate.domain.coupon.Coupon;
import app.tollgate.domain.coupon.CouponTerms;
import app.tollgate.domain.payment.Payment;
import app.tollgate.domain.payment.Sale;
import app.tollgate.domain.period.BillingPeriod;
import app.tollgate.domain.period.PaidTime;
import app.tollgate.domain.subscription.Dunning;
import app.tollgate.domain.subscription.FailedPayment;
import app.tollgate.domain.subscription.PlanChange;
import app.tollgate.domain.subscription.PlanCourse;
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
import app.tollgate.domain.subscription.SubscriptionStatus.Undone;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Stores keep time to the microsecond, as PostgreSQL does. What is finer is cut off, never rounded up.
final class Microseconds {

    private Microseconds() {}

    static Instant of(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS);
    }

    static Trial of(Trial trial) {
        return new Trial(trial.tier(), of(trial.startsAt()), of(trial.endsAt()));
    }

    static AccessOverride of(AccessOverride override) {
        return new AccessOverride(
                override.customer(), override.tier(), override.reason(), override.by(), of(override.since()));
    }

    static Coupon of(Coupon coupon) {
        CouponTerms terms = coupon.terms();
        return new Coupon(
                coupon.id(),
                coupon.code(),
                new CouponTerms(
                        terms.trialDays(),
                        terms.description(),
                        terms.validFrom().map(Microseconds::of),
                        terms.validUntil().map(Microseconds::of),
                        terms.maxUses(),
                        terms.active()),
                coupon.uses(),
                coupon.createdBy(),
                of(coupon.createdAt()));
    }

    static AuditEntry of(AuditEntry entry) {
        return new AuditEntry(
                entry.actor(), entry.action(), entry.subject(), entry.change(), entry.reason(), of(entry.at()));
    }

    static Grant of(Grant grant) {
        return new Grant(
                grant.id(),
                grant.customer(),
                grant.kind(),
                grant.tier(),
                grant.plan(),
                of(grant.startsAt()),
                of(grant.endsAt()),
                grant.reason(),
                grant.by(),
                of(grant.at()));
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
                of(subscription.course()),
                of(subscription.createdAt()),
                of(subscription.changedAt()),
                version);
    }

    static Payment of(Payment payment) {
        return new Payment(
                payment.id(),
                payment.customer(),
                payment.subscription(),
                payment.plan(),
                of(payment.sale()),
                of(payment.bookedAt()),
                of(payment.readAt()),
                payment.failedRefunds());
    }

    static Sale of(Sale sale) {
        return new Sale(sale.id(), sale.state(), sale.gross(), sale.fee(), sale.net(), of(sale.at()));
    }

    static SubscriptionCommand of(SubscriptionCommand command) {
        return new SubscriptionCommand(
                command.id(),
                command.subscription(),
                command.instruction(),
                command.issuedBy(),
                of(command.status()),
                of(command.issuedAt()),
                command.attempt());
    }

    static CommandStatus of(CommandStatus status) {
        return switch (status) {
            case CommandStatus.Open _ -> status;
            case CommandStatus.Done(var at) -> new CommandStatus.Done(of(at));
            case CommandStatus.Refused(var at, var issue) -> new CommandStatus.Refused(of(at), issue);
            case CommandStatus.Dropped(var at, var why) -> new CommandStatus.Dropped(of(at), why);
        };
    }

    private static ProviderReport of(ProviderReport report) {
        return new ProviderReport(
                report.status(),
                of(report.startsAt()),
                of(report.updatedAt()),
                report.nextBillingAt().map(Microseconds::of),
                of(report.verifiedAt()),
                of(report.dunning()));
    }

    private static Dunning of(Dunning dunning) {
        return new Dunning(
                dunning.failedPayments(),
                dunning.outstanding(),
                dunning.lastFailure()
                        .map(failure -> new FailedPayment(
                                of(failure.at()),
                                failure.reason(),
                                failure.nextRetryAt().map(Microseconds::of))));
    }

    private static PlanCourse of(PlanCourse course) {
        return new PlanCourse(
                course.since().map(Microseconds::of),
                course.change().map(Microseconds::of),
                course.succession(),
                new PaidTime(course.replaced().periods().stream()
                        .map(period -> new BillingPeriod(of(period.start()), of(period.end())))
                        .toList()));
    }

    private static PlanChange of(PlanChange change) {
        return switch (change) {
            case PlanChange.Asked(var to, var approveAt, var askedAt) ->
                new PlanChange.Asked(to, approveAt, of(askedAt));
            case PlanChange.Agreed(var to, var from) -> new PlanChange.Agreed(to, of(from));
        };
    }

    private static SubscriptionStatus of(SubscriptionStatus status) {
        return switch (status) {
            case ApprovalPending _, Active _, PastDue _ -> status;
            case Suspended(var since) -> new Suspended(of(since));
            case Cancelled(var since) -> new Cancelled(of(since));
            case Expired(var since) -> new Expired(of(since));
            case Abandoned(var since) -> new Abandoned(of(since));
            case Undone(var since) -> new Undone(of(since));
        };
    }
}
