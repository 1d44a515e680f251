package app.tollgate.domain.plan;

import app.tollgate.domain.money.Money;
import app.tollgate.domain.period.BillingInterval;
import java.util.Optional;

/// What a subscriber pays, and when. These are the terms that never change in place (PLN-4), and the ones PayPal's plan
/// must agree with (PLN-2).
///
/// The rules of trial and fee can be asked for by themselves, so that a reader of plans can say which is broken.
public record PlanTerms(Money price, BillingInterval interval, Optional<TrialTerms> trial, Optional<Money> setupFee) {

    public PlanTerms {
        requireNotNegative(price);
        trial.ifPresent(some -> requireTrial(price, some));
        setupFee.ifPresent(fee -> requireSetupFee(price, fee));
        setupFee = setupFee.filter(fee -> !fee.isZero());
    }

    /// A plan without a price is never sold through PayPal.
    public boolean isFree() {
        return price.isZero();
    }

    /// What PayPal would run before the first payment has no place in a plan that PayPal never sees.
    public static void requireTrial(Money price, TrialTerms trial) {
        if (price.isZero()) {
            throw new IllegalArgumentException("a free plan has no trial");
        }
        trial.price().ifPresent(amount -> requireSameCurrency("a trial", price, amount));
    }

    /// A fee of nothing is no fee, whatever the plan.
    public static void requireSetupFee(Money price, Money fee) {
        requireNotNegative(fee);
        requireSameCurrency("a set-up fee", price, fee);
        if (price.isZero() && !fee.isZero()) {
            throw new IllegalArgumentException("a free plan has no set-up fee");
        }
    }

    private static void requireNotNegative(Money amount) {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("a price or set-up fee is not negative: " + amount);
        }
    }

    private static void requireSameCurrency(String what, Money price, Money amount) {
        if (!amount.currency().equals(price.currency())) {
            throw new IllegalArgumentException(
                    what + " is in the currency of the price, " + price.currency() + ", not " + amount.currency());
        }
    }
}
