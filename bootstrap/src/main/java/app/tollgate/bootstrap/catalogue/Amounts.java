package app.tollgate.bootstrap.catalogue;

import app.tollgate.domain.money.Currency;
import app.tollgate.domain.money.Money;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/// Reads amounts, rates and currencies from their digits as written.
final class Amounts {

    private static final Pattern DECIMAL = Pattern.compile("(0|[1-9][0-9]{0,9})(\\.[0-9]{1,10})?");
    private static final int TEXT_MAX = 30;

    private Amounts() {}

    /// `{ amount: "12.90", currency: USD }`
    static Optional<Money> money(Value value) {
        return value.fields(fields -> {
            Optional<Currency> currency = fields.required("currency", Amounts::currency);
            Optional<Money> amount = fields.required("amount", text -> currency.flatMap(known -> amount(text, known)));
            return fields.complete(amount::orElseThrow);
        });
    }

    /// Money that the domain's `rule` allows beside the plan's price, where that is known.
    static Optional<Money> money(Value value, Optional<Money> price, BiConsumer<Money, Money> rule) {
        return money(value)
                .flatMap(money -> price.isEmpty()
                        ? Optional.of(money)
                        : value.within(read -> rule.accept(price.get(), read), money));
    }

    static Optional<Money> amount(Value value, Currency currency) {
        return decimal(value, "an amount")
                .flatMap(amount -> amount.scale() > currency.decimals()
                        ? value.refuse(Value.quoted(amount.toPlainString()) + " has more than the "
                                + currency.decimals() + " decimals of " + currency)
                        : value.made(() -> Money.of(amount, currency)));
    }

    static Optional<BigDecimal> rate(Value value) {
        return decimal(value, "a rate");
    }

    static Optional<Currency> currency(Value value) {
        return value.text(TEXT_MAX)
                .flatMap(code -> isKnown(code)
                        ? Optional.of(new Currency(code))
                        : value.refuse(Value.quoted(code) + " is not a currency code, such as USD"));
    }

    private static Optional<BigDecimal> decimal(Value value, String kind) {
        return value.text(TEXT_MAX)
                .flatMap(text -> DECIMAL.matcher(text).matches()
                        ? Optional.of(new BigDecimal(text))
                        : value.refuse(Value.quoted(text) + " is not " + kind));
    }

    private static boolean isKnown(String code) {
        return java.util.Currency.getAvailableCurrencies().stream()
                .anyMatch(known -> known.getCurrencyCode().equals(code));
    }
}
