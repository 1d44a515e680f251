package app.tollgate.adapter.persistence.plan;

import app.tollgate.domain.money.Currency;
import app.tollgate.domain.money.Money;
import app.tollgate.domain.period.BillingInterval;
import app.tollgate.domain.plan.DisplayPrice;
import app.tollgate.domain.plan.Limit;
import app.tollgate.domain.plan.TrialTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The JSON columns of a plan. Strict both ways: what is in the table was written here.
final class PlanJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private PlanJson() {}

    static String features(List<String> features) {
        return JSON.writeValueAsString(features);
    }

    static List<String> features(String json) {
        return JSON.readValue(json, new TypeReference<>() {});
    }

    static String limits(Map<String, Limit> limits) {
        var rows = new ArrayList<LimitJson>();
        limits.forEach((feature, limit) -> rows.add(LimitJson.of(feature, limit)));
        return JSON.writeValueAsString(rows);
    }

    static Map<String, Limit> limits(String json) {
        List<LimitJson> rows = JSON.readValue(json, new TypeReference<>() {});
        var limits = new LinkedHashMap<String, Limit>();
        rows.forEach(row -> limits.put(row.feature(), row.toLimit()));
        return limits;
    }

    static String trial(TrialTerms trial) {
        return JSON.writeValueAsString(TrialJson.of(trial));
    }

    static TrialTerms trial(String json, Currency currency) {
        return JSON.readValue(json, TrialJson.class).toTrial(currency);
    }

    static String prices(List<DisplayPrice> prices) {
        return JSON.writeValueAsString(prices.stream().map(PriceJson::of).toList());
    }

    static List<DisplayPrice> prices(String json) {
        List<PriceJson> rows = JSON.readValue(json, new TypeReference<>() {});
        return rows.stream().map(PriceJson::toPrice).toList();
    }

    /// Without `max` there is no limit.
    record LimitJson(String feature, @Nullable Long max) {

        static LimitJson of(String feature, Limit limit) {
            return switch (limit) {
                case Limit.UpTo(var max) -> new LimitJson(feature, max);
                case Limit.Unlimited() -> new LimitJson(feature, null);
            };
        }

        Limit toLimit() {
            return max == null ? new Limit.Unlimited() : new Limit.UpTo(max);
        }
    }

    /// In the plan's currency; without `priceMinor` the trial is free.
    record TrialJson(
            String unit, int count, int cycles, @Nullable Long priceMinor) {

        static TrialJson of(TrialTerms trial) {
            return new TrialJson(
                    trial.interval().unit().name().toLowerCase(Locale.ROOT),
                    trial.interval().count(),
                    trial.cycles(),
                    trial.price().map(Money::minorUnits).orElse(null));
        }

        TrialTerms toTrial(Currency currency) {
            var interval = new BillingInterval(BillingInterval.Unit.valueOf(unit.toUpperCase(Locale.ROOT)), count);
            return new TrialTerms(
                    interval, cycles, Optional.ofNullable(priceMinor).map(minor -> new Money(minor, currency)));
        }
    }

    /// Either `minor`, or `rate` with `asOf`. The rate is text, so that its scale survives.
    record PriceJson(
            String currency,
            @Nullable Long minor,
            @Nullable String rate,
            @Nullable LocalDate asOf) {

        static PriceJson of(DisplayPrice price) {
            return switch (price) {
                case DisplayPrice.Fixed(var amount) ->
                    new PriceJson(amount.currency().code(), amount.minorUnits(), null, null);
                case DisplayPrice.Converted(var currency, var rate, var asOf) ->
                    new PriceJson(currency.code(), null, rate.toPlainString(), asOf);
            };
        }

        DisplayPrice toPrice() {
            if (minor != null) {
                return new DisplayPrice.Fixed(new Money(minor, new Currency(currency)));
            }
            if (rate == null || asOf == null) {
                throw new IllegalStateException("a converted price has a rate and its date");
            }
            return new DisplayPrice.Converted(new Currency(currency), new BigDecimal(rate), asOf);
        }
    }
}
