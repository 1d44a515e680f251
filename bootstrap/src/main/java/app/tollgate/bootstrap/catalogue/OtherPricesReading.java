package app.tollgate.bootstrap.catalogue;

import app.tollgate.domain.money.Currency;
import app.tollgate.domain.money.Money;
import app.tollgate.domain.plan.DisplayPrice;
import app.tollgate.domain.plan.PlanDisplay;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads the prices shown to readers who think in other currencies, each set by hand or by a rate.
final class OtherPricesReading {

    private static final int DATE_MAX = 10;

    private OtherPricesReading() {}

    static Optional<List<DisplayPrice>> of(Value value, Optional<Money> price) {
        List<DisplayPrice> before = new ArrayList<>();
        return value.list(item -> {
            Optional<DisplayPrice> next =
                    item.fields(OtherPricesReading::one).flatMap(read -> beside(before, read, item, price));
            next.ifPresent(before::add);
            return next;
        });
    }

    private static Optional<DisplayPrice> beside(
            List<DisplayPrice> before, DisplayPrice next, Value item, Optional<Money> price) {
        List<DisplayPrice> all = Stream.concat(before.stream(), Stream.of(next)).toList();
        return price.isEmpty()
                ? Optional.of(next)
                : item.within(_ -> PlanDisplay.requireOtherPrices(price.get(), all), next);
    }

    private static Optional<DisplayPrice> one(Fields fields) {
        Optional<Currency> currency = fields.required("currency", Amounts::currency);
        return fields.has("amount") || !fields.has("rate") ? fixed(fields, currency) : converted(fields, currency);
    }

    private static Optional<DisplayPrice> fixed(Fields fields, Optional<Currency> currency) {
        Optional<Money> amount =
                fields.required("amount", value -> currency.flatMap(known -> Amounts.amount(value, known)));
        return fields.complete(() -> new DisplayPrice.Fixed(amount.orElseThrow()));
    }

    private static Optional<DisplayPrice> converted(Fields fields, Optional<Currency> currency) {
        Optional<BigDecimal> rate = fields.required("rate", Amounts::rate);
        Optional<LocalDate> asOf = fields.required("asOf", OtherPricesReading::date);
        return fields.complete(
                () -> new DisplayPrice.Converted(currency.orElseThrow(), rate.orElseThrow(), asOf.orElseThrow()));
    }

    private static Optional<LocalDate> date(Value value) {
        return value.text(DATE_MAX).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException unreadable) {
                return value.refuse(Value.quoted(text) + " is not a date, such as 2026-11-01");
            }
        });
    }
}
