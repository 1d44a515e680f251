package app.tollgate.adapter.persistence.subscription;

import static app.tollgate.adapter.persistence.Rows.moment;
import static app.tollgate.adapter.persistence.Rows.nullable;
import static app.tollgate.adapter.persistence.Rows.nullableMoment;
import static app.tollgate.adapter.persistence.Rows.optional;
import static app.tollgate.adapter.persistence.Rows.required;

import app.tollgate.adapter.persistence.Rows;
import app.tollgate.domain.period.BillingPeriod;
import app.tollgate.domain.period.PaidTime;
import app.tollgate.domain.plan.PlanId;
import app.tollgate.domain.subscription.PlanChange;
import app.tollgate.domain.subscription.PlanCourse;
import app.tollgate.domain.subscription.SubscriptionId;
import app.tollgate.domain.subscription.Succession;
import io.r2dbc.spi.Readable;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/// The columns of a subscription's course: the plan it came to, the change it waits for, the one it follows.
final class CourseColumns {

    private CourseColumns() {}

    static PlanCourse course(Readable row) {
        return new PlanCourse(
                moment(row, "plan_since"),
                optional(row, "change_to_plan", UUID.class).map(PlanId::new).map(to -> change(row, to)),
                optional(row, "succeeds", UUID.class).map(SubscriptionId::new).map(id -> succession(row, id)),
                replaced(row));
    }

    static Map<String, Object> columns(PlanCourse course) {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("plan_since", nullableMoment(course.since()));
        columns.put(
                "change_to_plan",
                nullable(course.change().map(change -> change.to().value()), UUID.class));
        columns.put(
                "change_approve_url",
                nullable(asked(course).map(asked -> asked.approveAt().toString()), String.class));
        columns.put("change_asked_at", nullableMoment(asked(course).map(PlanChange.Asked::askedAt)));
        columns.put("change_from", nullableMoment(course.change().flatMap(CourseColumns::from)));
        columns.put(
                "succeeds",
                nullable(course.succession().map(one -> one.predecessor().value()), UUID.class));
        columns.put("taken_over", nullable(course.succession().map(Succession::takenOver), Boolean.class));
        columns.put("replaced_from", moments(course.replaced(), BillingPeriod::start));
        columns.put("replaced_until", moments(course.replaced(), BillingPeriod::end));
        return columns;
    }

    private static PlanChange change(Readable row, PlanId to) {
        return moment(row, "change_from")
                .<PlanChange>map(from -> new PlanChange.Agreed(to, from))
                .orElseGet(() -> new PlanChange.Asked(
                        to,
                        URI.create(required(row, "change_approve_url", String.class)),
                        required(row, "change_asked_at", Instant.class)));
    }

    private static Succession succession(Readable row, SubscriptionId predecessor) {
        return new Succession(predecessor, required(row, "taken_over", Boolean.class));
    }

    private static PaidTime replaced(Readable row) {
        Instant[] from = required(row, "replaced_from", Instant[].class);
        Instant[] until = required(row, "replaced_until", Instant[].class);
        return new PaidTime(IntStream.range(0, from.length)
                .mapToObj(index -> new BillingPeriod(from[index], until[index]))
                .toList());
    }

    private static Instant[] moments(PaidTime time, Function<BillingPeriod, Instant> edge) {
        return time.periods().stream().map(edge).map(Rows::micros).toArray(Instant[]::new);
    }

    private static Optional<PlanChange.Asked> asked(PlanCourse course) {
        return course.change().filter(PlanChange.Asked.class::isInstance).map(PlanChange.Asked.class::cast);
    }

    private static Optional<Instant> from(PlanChange change) {
        return switch (change) {
            case PlanChange.Asked _ -> Optional.empty();
            case PlanChange.Agreed(var _, var from) -> Optional.of(from);
        };
    }
}
