package app.tollgate.adapter.web.money;

import app.tollgate.adapter.web.problem.InvalidField;
import app.tollgate.domain.money.Currency;
import app.tollgate.domain.money.Money;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An amount on the wire, such as `{"amount": "12.90", "currency": "USD"}`: decimal text, so that no reader rounds it.
public record MoneyJson(@Nullable String amount, @Nullable String currency) {

    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,2})?");

    public static MoneyJson of(Money money) {
        return new MoneyJson(money.toDecimal().toPlainString(), money.currency().code());
    }

    /// Throws [InvalidField] for what is not an amount of that currency.
    public Money toMoney() {
        Currency known = currencyOf(currency);
        if (amount == null || !AMOUNT.matcher(amount).matches()) {
            throw new InvalidField("amount", "is a decimal text such as \"12.90\"");
        }
        try {
            return Money.of(new BigDecimal(amount), known);
        } catch (IllegalArgumentException tooFine) {
            throw new InvalidField("amount", "has more decimals than " + known + " has at PayPal");
        }
    }

    public static Currency currencyOf(@Nullable String code) {
        if (code == null) {
            throw new InvalidField("currency", "is required");
        }
        try {
            return new Currency(code);
        } catch (IllegalArgumentException unknown) {
            throw new InvalidField("currency", "is a code of three capital letters");
        }
    }
}
