package app.tollgate.bootstrap.catalogue;

import app.tollgate.domain.money.Money;
import app.tollgate.domain.period.BillingInterval;
import app.tollgate.domain.period.BillingInterval.Unit;
import app.tollgate.domain.plan.PlanTerms;
import app.tollgate.domain.plan.TrialTerms;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Reads what a subscriber pays, and when.
final class TermsReading {

    private static final Map<String, Unit> UNITS = new LinkedHashMap<>();
    private static final long COUNT_MAX = 365;
    private static final long CYCLES_MAX = 999;

    static {
        UNITS.put("day", Unit.DAY);
        UNITS.put("week", Unit.WEEK);
        UNITS.put("month", Unit.MONTH);
        UNITS.put("year", Unit.YEAR);
    }

    private TermsReading() {}

    static Optional<PlanTerms> of(Fields plan, Optional<Money> price) {
        Optional<BillingInterval> interval = plan.required("interval", TermsReading::interval);
        Optional<TrialTerms> trial = plan.optional("trial", value -> trial(value, price));
        Optional<Money> setupFee =
                plan.optional("setupFee", value -> Amounts.money(value, price, PlanTerms::requireSetupFee));
        return plan.build(() -> new PlanTerms(price.orElseThrow(), interval.orElseThrow(), trial, setupFee));
    }

    /// `{ unit: month, count: 1 }`
    private static Optional<BillingInterval> interval(Value value) {
        return value.fields(fields -> {
            Optional<Unit> unit = fields.required("unit", text -> text.oneOf(UNITS));
            Optional<BillingInterval> interval = fields.required(
                    "count",
                    text -> text.wholeNumber(1, COUNT_MAX)
                            .flatMap(count -> unit.flatMap(
                                    known -> text.made(() -> new BillingInterval(known, count.intValue())))));
            return fields.complete(interval::orElseThrow);
        });
    }

    private static Optional<TrialTerms> trial(Value value, Optional<Money> price) {
        Optional<TrialTerms> trial = value.fields(TermsReading::trial);
        return price.isEmpty()
                ? trial
                : trial.flatMap(read -> value.within(checked -> PlanTerms.requireTrial(price.get(), checked), read));
    }

    private static Optional<TrialTerms> trial(Fields fields) {
        Optional<BillingInterval> interval = fields.required("interval", TermsReading::interval);
        Optional<Long> cycles = fields.required("cycles", text -> text.wholeNumber(1, CYCLES_MAX));
        Optional<Money> price = fields.optional("price", Amounts::money);
        return fields.complete(() ->
                new TrialTerms(interval.orElseThrow(), cycles.orElseThrow().intValue(), price));
    }
}
