package app.tollgate.domain.subscription;

import app.tollgate.domain.payment.Sale;
import app.tollgate.domain.period.PaidTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How a subscription came to its plan and where it goes (SUB-6).
///
/// `since` is the due date of the first charge at the present plan's price, the anchor of its periods; absent while it
/// is on the plan it began with, whose anchor is PayPal's start. `replaced` is the time that a successor is paid for in
/// its place: what it charged for that time was given back, and buys nothing.
public record PlanCourse(
        Optional<Instant> since, Optional<PlanChange> change, Optional<Succession> succession, PaidTime replaced) {

    public static final PlanCourse STRAIGHT = new PlanCourse(Optional.empty(), Optional.empty(), Optional.empty());

    /// Of one that nobody replaced.
    public PlanCourse(Optional<Instant> since, Optional<PlanChange> change, Optional<Succession> succession) {
        this(since, change, succession, PaidTime.NONE);
    }

    PlanCourse following(SubscriptionId predecessor) {
        return new PlanCourse(since, change, Optional.of(Succession.waitingFor(predecessor)), replaced);
    }

    PlanCourse takenOver() {
        return new PlanCourse(since, change, succession.map(Succession::completed), replaced);
    }

    PlanCourse with(PlanChange next) {
        return new PlanCourse(since, Optional.of(next), succession, replaced);
    }

    PlanCourse changedAt(Instant from) {
        return new PlanCourse(Optional.of(from), Optional.empty(), succession, replaced);
    }

    PlanCourse withoutChange() {
        return new PlanCourse(since, Optional.empty(), succession, replaced);
    }

    PlanCourse replacedFor(PaidTime time) {
        return new PlanCourse(since, change, succession, time);
    }

    /// The charges at the present plan's price.
    List<Sale> sincePresentPlan(List<Sale> sales) {
        return since.map(from ->
                        sales.stream().filter(sale -> sale.isDueSince(from)).toList())
                .orElse(sales);
    }

    /// The charges that were not given back for a successor's sake.
    List<Sale> counting(List<Sale> sales) {
        return notChargedFor(replaced, sales);
    }

    static List<Sale> notChargedFor(PaidTime time, List<Sale> sales) {
        return sales.stream().filter(sale -> !time.holdsDayOf(sale.at())).toList();
    }

    boolean isWaiting() {
        return succession.filter(one -> !one.takenOver()).isPresent();
    }
}
