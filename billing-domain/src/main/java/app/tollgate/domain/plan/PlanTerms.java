package app.tollgate.domain.plan;

import app.tollgate.domain.money.Currency;
import app.tollgate.domain.money.Money;
import app.tollgate.domain.period.BillingInterval;
import java.util.Optional;

/// What a subscriber pays, and when. These are the terms that never change in place (PLN-4), and the ones PayPal's plan
/// must agree with (PLN-2).
public record PlanTerms(Money price, BillingInterval interval, Optional<TrialTerms> trial, Optional<Money> setupFee) {

    public PlanTerms {
        Currency currency = price.currency();
        setupFee = setupFee.filter(fee -> !fee.isZero());
        requireNotNegative(price);
        setupFee.ifPresent(PlanTerms::requireNotNegative);
        requireSameCurrency(currency, trial.flatMap(TrialTerms::price));
        requireSameCurrency(currency, setupFee);
    }

    /// A plan without a price is never sold through PayPal.
    public boolean isFree() {
        return price.isZero();
    }

    private static void requireNotNegative(Money amount) {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("a price or set-up fee is not negative: " + amount);
        }
    }

    private static void requireSameCurrency(Currency currency, Optional<Money> amount) {
        amount.filter(money -> !money.currency().equals(currency)).ifPresent(money -> {
            throw new IllegalArgumentException(
                    "all amounts of a plan share one currency: " + currency + " and " + money);
        });
    }
}
