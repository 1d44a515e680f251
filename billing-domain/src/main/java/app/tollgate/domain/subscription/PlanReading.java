package app.tollgate.domain.subscription;

import app.tollgate.domain.money.Money;
import app.tollgate.domain.payment.Sale;
import app.tollgate.domain.period.BillingCalendar;
import app.tollgate.domain.plan.Plan;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Works out of one reading which plan a subscription is billed by, and until when it is paid for.
///
/// A change of plan comes into force with the first charge at the new price (SUB-6): PayPal names the new plan from the
/// buyer's consent on, and what was paid for the old one is kept until then.
record PlanReading(Subscription row, ProviderSubscription report, List<Sale> sales, Instant now) {

    /// As if no change had been reported.
    Subscription on(Plan plan) {
        return row.billed(plan.id(), Coverage.later(row.paidThrough(), paidFor(plan, sales)), row.course(), now);
    }

    Subscription judgedBy(BilledPlans plans) {
        return plans.differ() ? changing(plans.present(), plans.reported()) : onWithoutChange(plans.present());
    }

    /// PayPal reports the plan we have. A change the buyer had agreed to is off; one they were only asked for stands.
    private Subscription onWithoutChange(Plan plan) {
        PlanCourse course = row.course();
        boolean takenBack =
                course.change().filter(PlanChange.Agreed.class::isInstance).isPresent();
        Subscription paid = on(plan);
        return takenBack ? paid.billed(plan.id(), paid.paidThrough(), course.withoutChange(), now) : paid;
    }

    private Subscription changing(Plan present, Plan next) {
        Instant from = row.course()
                .change()
                .flatMap(change -> agreedFrom(change, next))
                .orElseGet(() -> firstDueOf(present, next));
        Optional<Instant> old = Coverage.later(row.paidThrough(), paidFor(present, before(from)));
        Optional<Instant> renewed = new Coverage(Coverage.withoutTrial(next.terms()), from).paidThrough(since(from));
        return renewed.isPresent() && hasBegun()
                ? row.billed(
                        next.id(), Coverage.later(old, renewed), row.course().changedAt(from), now)
                : row.billed(present.id(), old, row.course().with(new PlanChange.Agreed(next.id(), from)), now);
    }

    private static Optional<Instant> agreedFrom(PlanChange change, Plan next) {
        return change instanceof PlanChange.Agreed(var to, var from) && to.equals(next.id())
                ? Optional.of(from)
                : Optional.empty();
    }

    /// The due date of the first charge at the new price that came after PayPal last reported the old plan; without
    /// one, PayPal's next billing date; and without that the end of what is paid for.
    private Instant firstDueOf(Plan present, Plan next) {
        Instant known = row.lastReport().map(ProviderReport::verifiedAt).orElse(row.createdAt());
        return sales.stream()
                .filter(sale -> sale.at().isAfter(known) && isAtNewPrice(sale.gross(), present, next))
                .min(Comparator.comparing(Sale::at))
                .map(sale -> calendarOf(present).periodPaidAt(sale.at()).start())
                .or(report::nextBillingAt)
                .or(row::paidThrough)
                .orElse(report.updatedAt());
    }

    /// A balance that was outstanding may be charged along, so it is at least the new price, and not the old one.
    private static boolean isAtNewPrice(Money gross, Plan present, Plan next) {
        Money old = present.terms().price();
        Money price = next.terms().price();
        return gross.currency().equals(price.currency())
                && gross.compareTo(price) >= 0
                && (old.equals(price) || !gross.equals(old));
    }

    private BillingCalendar calendarOf(Plan plan) {
        return new BillingCalendar(
                row.course().since().orElse(report.startsAt()), plan.terms().interval());
    }

    private Optional<Instant> paidFor(Plan plan, List<Sale> charges) {
        if (!report.status().isApproved() || !hasBegun()) {
            return Optional.empty();
        }
        return Coverage.of(row.course(), plan.terms(), report.startsAt())
                .paidThrough(row.course().sincePresentPlan(charges));
    }

    /// Whoever creates a subscription at PayPal chooses its start freely, and a trial that begins in ten years covers
    /// nothing until then. A day is allowed for, since PayPal charges at once for a start later on the same day.
    private boolean hasBegun() {
        return report.startsAt().isBefore(now.plus(Duration.ofDays(1)));
    }

    private List<Sale> before(Instant from) {
        return sales.stream().filter(sale -> !sale.isDueSince(from)).toList();
    }

    private List<Sale> since(Instant from) {
        return sales.stream().filter(sale -> sale.isDueSince(from)).toList();
    }
}
