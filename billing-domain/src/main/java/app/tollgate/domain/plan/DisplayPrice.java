package app.tollgate.domain.plan;

import app.tollgate.domain.money.Currency;
import app.tollgate.domain.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/// The price in another currency: what readers who think in it are shown, and what a transfer in it has to be where the
/// plan is paid by hand ([Plan#priceIn]). PayPal charges the plan's own price all the same.
public sealed interface DisplayPrice {

    Currency currency();

    Money in(Money price);

    /// An amount set by hand.
    record Fixed(Money amount) implements DisplayPrice {

        @Override
        public Currency currency() {
            return amount.currency();
        }

        @Override
        public Money in(Money price) {
            return amount;
        }
    }

    /// Converted at `rate` units of `currency` for one unit of the plan's currency, as of `asOf` (INV-2), half up.
    record Converted(Currency currency, BigDecimal rate, LocalDate asOf) implements DisplayPrice {

        public Converted {
            if (rate.signum() <= 0) {
                throw new IllegalArgumentException("a rate is above zero, not " + rate);
            }
        }

        @Override
        public Money in(Money price) {
            BigDecimal exact = price.toDecimal().multiply(rate);
            return Money.of(exact.setScale(currency.decimals(), RoundingMode.HALF_UP), currency);
        }
    }
}
