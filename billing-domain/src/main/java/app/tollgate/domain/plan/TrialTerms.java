package app.tollgate.domain.plan;

import app.tollgate.domain.money.Money;
import app.tollgate.domain.period.BillingInterval;
import java.util.Optional;

/// The cycles before the regular price begins, run by PayPal: `cycles` times `interval`, free when there is no price.
public record TrialTerms(BillingInterval interval, int cycles, Optional<Money> price) {

    private static final int CYCLES_MAX = 999;

    public TrialTerms {
        price = price.filter(amount -> !amount.isZero());
        if (cycles < 1 || cycles > CYCLES_MAX) {
            throw new IllegalArgumentException("a trial has 1 to " + CYCLES_MAX + " cycles, not " + cycles);
        }
        if (price.filter(Money::isNegative).isPresent()) {
            throw new IllegalArgumentException("a trial's price is not negative: " + price.get());
        }
    }
}
