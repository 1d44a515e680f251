package app.tollgate.domain.planrequest;

import app.tollgate.domain.access.Grant;
import app.tollgate.domain.period.BillingCalendar;
import app.tollgate.domain.period.BillingPeriod;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.TierOrder;
import app.tollgate.domain.planrequest.RequestStatus.Active;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// For which time a plan that was paid by hand is given (MAN-5).
///
/// It begins where those end that the customer has already and that give as much: what was paid for must not pass
/// unused in the shadow of another. So a renewal goes on from the old end, as does a lower plan. A higher plan begins
/// at once, and what is left of the lower one passes meanwhile.
///
/// `manual` are the customer's plans paid by hand, `approved` the requests they came of.
public record ServicePeriods(List<Grant> manual, List<PlanRequest> approved, TierOrder tiers) {

    public ServicePeriods {
        manual = List.copyOf(manual);
        approved = List.copyOf(approved);
    }

    public sealed interface Reckoning {

        record Given(BillingPeriod time, Instant anchor) implements Reckoning {}

        record EndsInThePast() implements Reckoning {}

        /// It would end before it begins, which is when `running` ends.
        record EndsBeforeItBegins(Instant running) implements Reckoning {}

        record EndsTooLate(Instant latest) implements Reckoning {}
    }

    /// Without an `expiry` it is one interval of the plan by the calendar, at the hour at which it begins.
    public Reckoning of(Plan plan, Optional<Instant> expiry, Instant now) {
        Instant start = startOf(plan, now);
        return expiry.map(end -> until(end, start, now)).orElseGet(() -> oneInterval(plan, start));
    }

    private static Reckoning until(Instant end, Instant start, Instant now) {
        if (!end.isAfter(now)) {
            return new Reckoning.EndsInThePast();
        }
        if (!end.isAfter(start)) {
            return new Reckoning.EndsBeforeItBegins(start);
        }
        Instant latest = now.plus(Grant.LONGEST);
        return end.isAfter(latest)
                ? new Reckoning.EndsTooLate(latest)
                : new Reckoning.Given(new BillingPeriod(start, end), end);
    }

    private Reckoning oneInterval(Plan plan, Instant start) {
        Instant anchor = anchorOf(plan, start).orElse(start);
        Instant due = periodAt(start, anchor, plan).end();
        LocalTime hour = LocalTime.ofInstant(start, ZoneOffset.UTC);
        Instant end = LocalDate.ofInstant(due, ZoneOffset.UTC).atTime(hour).toInstant(ZoneOffset.UTC);
        return new Reckoning.Given(new BillingPeriod(start, end), anchor);
    }

    private static boolean isOneDay(Instant one, Instant other) {
        return one.truncatedTo(ChronoUnit.DAYS).equals(other.truncatedTo(ChronoUnit.DAYS));
    }

    private Instant startOf(Plan plan, Instant now) {
        return Stream.concat(
                        Stream.of(now),
                        manual.stream()
                                .filter(grant -> tiers.compare(
                                                grant.tier(), plan.benefits().tier())
                                        >= 0)
                                .map(Grant::endsAt))
                .max(Comparator.naturalOrder())
                .orElse(now);
    }

    private static BillingPeriod periodAt(Instant start, Instant anchor, Plan plan) {
        return new BillingCalendar(anchor, plan.terms().interval()).periodPaidAt(start);
    }

    /// The day that the months of one plan are counted from stays, however often it is renewed; unless a later version
    /// has another interval, none of which begins at `start` when counted from there.
    private Optional<Instant> anchorOf(Plan plan, Instant start) {
        return approved.stream()
                .filter(request -> request.plan().code().equals(plan.code()))
                .flatMap(request -> request.status() instanceof Active active ? Stream.of(active) : Stream.empty())
                .filter(active -> active.time().end().equals(start))
                .map(Active::anchor)
                .filter(anchor -> isOneDay(periodAt(start, anchor, plan).start(), start))
                .findFirst();
    }
}
