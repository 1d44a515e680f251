package app.tollgate.domain.subscription;

import java.time.Instant;
import java.util.Optional;

/// How a subscription came to its plan and where it goes (SUB-6).
///
/// `since` is the due date of the first charge at the present plan's price, the anchor of its periods; absent while it
/// is on the plan it began with, whose anchor is PayPal's start.
public record PlanCourse(Optional<Instant> since, Optional<PlanChange> change, Optional<Succession> succession) {

    public static final PlanCourse STRAIGHT = new PlanCourse(Optional.empty(), Optional.empty(), Optional.empty());

    PlanCourse following(SubscriptionId predecessor) {
        return new PlanCourse(since, change, Optional.of(Succession.waitingFor(predecessor)));
    }

    PlanCourse takenOver() {
        return new PlanCourse(since, change, succession.map(Succession::completed));
    }

    PlanCourse with(PlanChange next) {
        return new PlanCourse(since, Optional.of(next), succession);
    }

    PlanCourse changedAt(Instant from) {
        return new PlanCourse(Optional.of(from), Optional.empty(), succession);
    }

    PlanCourse withoutChange() {
        return new PlanCourse(since, Optional.empty(), succession);
    }

    boolean isWaiting() {
        return succession.filter(one -> !one.takenOver()).isPresent();
    }
}
