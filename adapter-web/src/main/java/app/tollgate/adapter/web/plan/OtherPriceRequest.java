package app.tollgate.adapter.web.plan;

import app.tollgate.adapter.web.money.MoneyJson;
import app.tollgate.adapter.web.problem.InvalidField;
import app.tollgate.domain.plan.DisplayPrice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A price in another currency, shown and taken by hand: either a fixed `price`, or `currency`, `rate` and the
/// `rateDate` of the rate.
record OtherPriceRequest(
        @Nullable MoneyJson price,
        @Nullable String currency,
        @Nullable String rate,
        @Nullable LocalDate rateDate) {

    private static final Pattern RATE = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9})?");

    DisplayPrice toPrice() {
        if (price != null && currency == null && rate == null && rateDate == null) {
            return new DisplayPrice.Fixed(price.toMoney());
        }
        if (price != null) {
            throw new InvalidField("price", "stands alone: a price is either fixed or converted");
        }
        if (rateDate == null) {
            throw new InvalidField("rateDate", "is required for a rate");
        }
        return new DisplayPrice.Converted(MoneyJson.currencyOf(currency), rateOf(rate), rateDate);
    }

    private static BigDecimal rateOf(@Nullable String rate) {
        if (rate == null || !RATE.matcher(rate).matches() || new BigDecimal(rate).signum() == 0) {
            throw new InvalidField("rate", "is a decimal text above zero, such as \"83.25\"");
        }
        return new BigDecimal(rate);
    }
}
