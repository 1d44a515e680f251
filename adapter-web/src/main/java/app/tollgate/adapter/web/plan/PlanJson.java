package app.tollgate.adapter.web.plan;

import app.tollgate.adapter.web.money.MoneyJson;
import app.tollgate.domain.money.Money;
import app.tollgate.domain.plan.DisplayPrice;
import app.tollgate.domain.plan.Offer;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.PlanStatus;
import app.tollgate.domain.plan.ProviderPlanId;
import app.tollgate.domain.plan.TrialTerms;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A plan as everybody may see it (PLN-1). `headlinePrice` is for show. PayPal charges `price`; `otherPrices` are what
/// a transfer in their currency has to be.
record PlanJson(
        String code,
        int version,
        String name,
        String description,
        String tier,
        MoneyJson price,
        IntervalJson interval,
        @Nullable MoneyJson pricePerMonth,
        @Nullable TrialJson trial,
        @Nullable MoneyJson setupFee,
        List<String> features,
        Map<String, Object> limits,
        long creditsPerPayment,
        long creditsPerDay,
        @Nullable MoneyJson headlinePrice,
        @Nullable String badge,
        int sortOrder,
        List<OtherPriceJson> otherPrices,
        String status,
        boolean purchasable,
        @Nullable String payPalPlanId) {

    static PlanJson of(Plan plan) {
        var terms = plan.terms();
        var benefits = plan.benefits();
        var display = plan.display();
        return new PlanJson(
                plan.code().value(),
                plan.version(),
                display.name(),
                display.description(),
                benefits.tier().name(),
                MoneyJson.of(terms.price()),
                IntervalJson.of(terms.interval()),
                plan.pricePerMonth().map(MoneyJson::of).orElse(null),
                terms.trial().map(TrialJson::of).orElse(null),
                terms.setupFee().map(MoneyJson::of).orElse(null),
                benefits.features(),
                LimitJson.of(benefits.limits()),
                benefits.creditsPerPayment(),
                benefits.creditsPerDay(),
                display.headline().map(MoneyJson::of).orElse(null),
                display.badge().orElse(null),
                display.sortOrder(),
                display.otherPrices().stream()
                        .map(price -> OtherPriceJson.of(price, terms.price()))
                        .toList(),
                wordFor(plan.status()),
                plan.offer() instanceof Offer.ForSale,
                plan.publication().sellableAs().map(ProviderPlanId::value).orElse(null));
    }

    private static String wordFor(PlanStatus status) {
        return switch (status) {
            case ACTIVE -> "active";
            case INACTIVE -> "inactive";
        };
    }

    /// The cycles before the regular price; without a price they are free.
    record TrialJson(
            IntervalJson interval, int cycles, @Nullable MoneyJson price) {

        static TrialJson of(TrialTerms trial) {
            return new TrialJson(
                    IntervalJson.of(trial.interval()),
                    trial.cycles(),
                    trial.price().map(MoneyJson::of).orElse(null));
        }
    }

    /// The price for readers who think in another currency; with the rate and its date where it was converted (INV-2).
    record OtherPriceJson(
            MoneyJson price,
            @Nullable String rate,
            @Nullable LocalDate rateDate) {

        static OtherPriceJson of(DisplayPrice shown, Money charged) {
            MoneyJson price = MoneyJson.of(shown.in(charged));
            return switch (shown) {
                case DisplayPrice.Fixed _ -> new OtherPriceJson(price, null, null);
                case DisplayPrice.Converted(var _, var rate, var asOf) ->
                    new OtherPriceJson(price, rate.toPlainString(), asOf);
            };
        }
    }
}
