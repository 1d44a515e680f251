package app.tollgate.adapter.paypal.money;

import app.tollgate.domain.money.Currency;
import app.tollgate.domain.money.Money;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The only place that knows PayPal's decimal strings.
///
/// PayPal wants exactly the decimals a currency has, and answers `10.0` or `12.9` where `10.00` and `12.90` were
/// sent, so amounts are compared as [Money] and never as text.
public final class PayPalMoney {

    private static final Pattern DECIMAL = Pattern.compile("-?([0-9]+|[0-9]*\\.[0-9]+)");
    private static final int LENGTH_MAX = 32;

    private PayPalMoney() {}

    public static MoneyMessage write(Money money) {
        return new MoneyMessage(money.currency().code(), money.toDecimal().toPlainString());
    }

    /// Throws [IllegalArgumentException] for what is no amount, or finer than its currency.
    public static Money read(MoneyMessage message) {
        String value = message.value();
        if (message.currencyCode() == null
                || value == null
                || value.length() > LENGTH_MAX
                || !DECIMAL.matcher(value).matches()) {
            throw new IllegalArgumentException("not an amount of money");
        }
        return Money.of(new BigDecimal(value), new Currency(message.currencyCode()));
    }

    public static Optional<Money> readOptional(@Nullable MoneyMessage message) {
        return Optional.ofNullable(message).map(PayPalMoney::read);
    }
}
