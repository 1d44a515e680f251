package app.tollgate.application.testing;

import static app.tollgate.domain.testing.SamplePlans.aPlan;

import app.tollgate.domain.money.Currency;
import app.tollgate.domain.money.Money;
import app.tollgate.domain.period.BillingInterval;
import app.tollgate.domain.period.BillingInterval.Unit;
import app.tollgate.domain.plan.DisplayPrice;
import app.tollgate.domain.plan.Limit;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.PlanBenefits;
import app.tollgate.domain.plan.PlanDisplay;
import app.tollgate.domain.plan.PlanTerms;
import app.tollgate.domain.plan.Tier;
import app.tollgate.domain.plan.TrialTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// A plan that has everything a plan can have.
final class FullPlan {

    private FullPlan() {}

    static Plan aPlanInEveryPart() {
        Currency dollar = new Currency("USD");
        var limits = new LinkedHashMap<String, Limit>();
        limits.put("zeta", new Limit.UpTo(0));
        limits.put("alpha", new Limit.Unlimited());
        limits.put("midway", new Limit.UpTo(1_000_000_000_000L));
        return aPlan().with(new PlanTerms(
                        new Money(11_880, dollar),
                        new BillingInterval(Unit.YEAR, 1),
                        Optional.of(new TrialTerms(
                                new BillingInterval(Unit.WEEK, 2), 3, Optional.of(new Money(100, dollar)))),
                        Optional.of(new Money(500, dollar))))
                .with(new PlanBenefits(new Tier("pro"), List.of("Çok güzel", "\"quoted\" \\ & 😀"), limits, 1000, 25))
                .with(new PlanDisplay(
                        "Pro, yearly",
                        "",
                        Optional.of(new Money(990, dollar)),
                        Optional.of("Best value"),
                        1_000_000,
                        List.of(
                                new DisplayPrice.Fixed(new Money(1500, new Currency("JPY"))),
                                new DisplayPrice.Converted(
                                        new Currency("GBP"), new BigDecimal("0.790"), LocalDate.of(2026, 2, 28)))))
                .inactive()
                .publishedAs("P-EVERY")
                .build();
    }
}
