package app.tollgate.domain.plan;

import app.tollgate.domain.money.Money;
import app.tollgate.domain.period.BillingInterval;

/// A billing plan as PayPal reports it. `active` is false for plans PayPal would not sell.
public record ProviderPlan(ProviderPlanId id, ProviderProductId product, PlanTerms terms, boolean active) {

    private static final String NONE = "none";

    /// Compares what PayPal would charge with what we would promise, before the two are tied together (PLN-2).
    public Agreement agreesWith(PlanTerms ours) {
        if (!active) {
            return new Agreement.Differs("status", "ACTIVE", "not active");
        }
        if (!terms.price().equals(ours.price())) {
            return new Agreement.Differs(
                    "price", ours.price().toString(), terms.price().toString());
        }
        if (!terms.interval().equals(ours.interval())) {
            return new Agreement.Differs("interval", wordsFor(ours.interval()), wordsFor(terms.interval()));
        }
        if (!terms.trial().equals(ours.trial())) {
            return new Agreement.Differs("trial", trialOf(ours), trialOf(terms));
        }
        if (!terms.setupFee().equals(ours.setupFee())) {
            return new Agreement.Differs("setup fee", setupFeeOf(ours), setupFeeOf(terms));
        }
        return new Agreement.Agrees();
    }

    private static String wordsFor(BillingInterval interval) {
        return interval.count() + " " + interval.unit();
    }

    private static String trialOf(PlanTerms terms) {
        return terms.trial()
                .map(trial -> trial.cycles() + " times " + wordsFor(trial.interval()) + ", "
                        + trial.price().map(price -> price + " each").orElse("free"))
                .orElse(NONE);
    }

    private static String setupFeeOf(PlanTerms terms) {
        return terms.setupFee().map(Money::toString).orElse(NONE);
    }

    /// The answer of [#agreesWith].
    public sealed interface Agreement {

        record Agrees() implements Agreement {}

        /// The first term that differs, with both values in words for an operator.
        record Differs(String term, String ours, String theirs) implements Agreement {}
    }
}
