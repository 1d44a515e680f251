package app.tollgate.domain.subscription;

import app.tollgate.domain.money.Money;
import app.tollgate.domain.payment.Sale;
import app.tollgate.domain.period.BillingCalendar;
import app.tollgate.domain.period.BillingPeriod;
import app.tollgate.domain.period.PaidTime;
import app.tollgate.domain.plan.PlanTerms;
import app.tollgate.domain.plan.TrialTerms;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Works out until when a subscription is paid for, from its terms and the charges PayPal reports, and from nothing
/// else: the same charges give the same answer in whatever order they, and their refunds, became known (WHK-3).
record Coverage(PlanTerms terms, Instant startsAt) {

    /// Of a subscription that PayPal began to bill at `startsAt`: its periods are counted from there, or from the
    /// change to its present plan, which has no second trial.
    static Coverage of(PlanCourse course, PlanTerms terms, Instant startsAt) {
        return course.since()
                .map(since -> new Coverage(withoutTrial(terms), since))
                .orElseGet(() -> new Coverage(terms, startsAt));
    }

    /// All the time that charges paid for, and PayPal's own trial covers, before a change of plan and after it.
    static PaidTime paidTime(PlanCourse course, PlanTerms terms, Instant startsAt, List<Sale> sales) {
        Stream<BillingPeriod> before = course.since().stream()
                .flatMap(since -> sales.stream().flatMap(sale -> paidBefore(since, startsAt, terms, sale).stream()));
        Stream<BillingPeriod> after = of(course, terms, startsAt).periods(course.sincePresentPlan(sales));
        return new PaidTime(Stream.concat(before, after).toList());
    }

    /// Of an earlier plan only the charges are known; PayPal collects its price or nothing.
    private static Optional<BillingPeriod> paidBefore(Instant since, Instant startsAt, PlanTerms terms, Sale sale) {
        if (!sale.state().coversItsPeriod() || sale.isDueSince(since)) {
            return Optional.empty();
        }
        BillingPeriod period = new BillingCalendar(startsAt, terms.interval()).periodPaidAt(sale.at());
        return Optional.of(period.end().isAfter(since) ? new BillingPeriod(period.start(), since) : period);
    }

    static PlanTerms withoutTrial(PlanTerms terms) {
        return new PlanTerms(terms.price(), terms.interval(), Optional.empty(), Optional.empty());
    }

    /// What is left of `known` when the charges for `time` buy nothing: it ends where the first period begins that one
    /// of them paid for, or where the others last until.
    Optional<Instant> withoutChargesFor(PaidTime time, Optional<Instant> known, List<Sale> sales) {
        Optional<Instant> from = sales.stream()
                .filter(sale -> time.holdsDayOf(sale.at()) && paysItsPeriod(sale))
                .map(sale -> periodPaidAt(sale.at()).start())
                .min(Comparator.naturalOrder());
        Optional<Instant> before =
                known.map(end -> from.filter(given -> given.isBefore(end)).orElse(end));
        return later(before, paidThrough(PlanCourse.notChargedFor(time, sales)));
    }

    /// The end of the last period that a charge or PayPal's own trial covers; empty when nothing is covered.
    Optional<Instant> paidThrough(List<Sale> sales) {
        return periods(sales).map(BillingPeriod::end).max(Comparator.naturalOrder());
    }

    private Stream<BillingPeriod> periods(List<Sale> sales) {
        Stream<BillingPeriod> charged =
                sales.stream().filter(this::paysItsPeriod).map(sale -> periodPaidAt(sale.at()));
        Stream<BillingPeriod> free = freeTrialEnd().map(end -> new BillingPeriod(startsAt, end)).stream();
        return Stream.concat(charged, free);
    }

    static Optional<Instant> later(Optional<Instant> known, Optional<Instant> found) {
        return known.filter(instant -> found.isEmpty() || instant.isAfter(found.get()))
                .or(() -> found);
    }

    /// A free trial is covered without a charge, from activation on: PayPal reports no sale for it.
    private Optional<Instant> freeTrialEnd() {
        return terms.trial().filter(trial -> trial.price().isEmpty()).map(this::endOf);
    }

    /// Whether the money arrived, and is as much as the terms ask for at that time; a part of it buys nothing.
    private boolean paysItsPeriod(Sale sale) {
        Money due = trialAt(sale.at())
                .map(trial ->
                        trial.price().orElseGet(() -> Money.zero(terms.price().currency())))
                .orElse(terms.price());
        return sale.state().coversItsPeriod()
                && sale.gross().currency().equals(due.currency())
                && sale.gross().compareTo(due) >= 0;
    }

    private BillingPeriod periodPaidAt(Instant chargedAt) {
        BillingCalendar calendar = trialAt(chargedAt)
                .map(running -> new BillingCalendar(startsAt, running.interval()))
                .orElseGet(
                        () -> new BillingCalendar(terms.trial().map(this::endOf).orElse(startsAt), terms.interval()));
        return calendar.periodPaidAt(chargedAt);
    }

    /// By the day, as periods are: the first regular charge may come before ten on the day the trial ends.
    private Optional<TrialTerms> trialAt(Instant chargedAt) {
        return terms.trial().filter(trial -> chargedAt.isBefore(endOf(trial).truncatedTo(ChronoUnit.DAYS)));
    }

    private Instant endOf(TrialTerms trial) {
        return new BillingCalendar(startsAt, trial.interval()).startOfPeriod(trial.cycles());
    }
}
