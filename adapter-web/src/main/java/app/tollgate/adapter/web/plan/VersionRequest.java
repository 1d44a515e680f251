package app.tollgate.adapter.web.plan;

import app.tollgate.adapter.web.money.MoneyJson;
import app.tollgate.adapter.web.problem.Fields;
import app.tollgate.application.plan.PlanDraft;
import app.tollgate.domain.money.Money;
import app.tollgate.domain.period.BillingInterval;
import app.tollgate.domain.plan.DisplayPrice;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.PlanBenefits;
import app.tollgate.domain.plan.PlanDisplay;
import app.tollgate.domain.plan.PlanTerms;
import app.tollgate.domain.plan.ProviderPlanId;
import app.tollgate.domain.plan.Tier;
import app.tollgate.domain.plan.TrialTerms;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Other terms for a plan that exists (PLN-4). What is left out stays as it was, except what was said about the price:
/// `headlinePrice`, `badge` and fixed `otherPrices` go when price or interval change.
///
/// With a `payPalPlanId` the version is sold as what exists at PayPal, without one a plan is created there.
///
/// A trial of 0 cycles is none, and so is a set-up fee of 0.
record VersionRequest(
        @Nullable MoneyJson price,
        @Nullable IntervalJson interval,
        @Nullable TrialRequest trial,
        @Nullable MoneyJson setupFee,
        @Nullable String name,
        @Nullable String description,
        @Nullable String tier,
        @Nullable List<@Nullable String> features,
        @Nullable Map<String, JsonNode> limits,
        @Nullable Long creditsPerPayment,
        @Nullable Long creditsPerDay,
        @Nullable MoneyJson headlinePrice,
        @Nullable String badge,
        @Nullable Integer sortOrder,
        @Nullable List<@Nullable OtherPriceRequest> otherPrices,
        @Nullable String payPalPlanId) {

    PlanRequest.Wish toWish(Plan known) {
        Fields fields = new Fields();
        Supplier<Optional<ProviderPlanId>> existing =
                fields.optional("payPalPlanId", payPalPlanId, PlanWords::payPalPlanOf);
        Supplier<PlanTerms> terms = terms(fields, known.terms());
        Supplier<PlanBenefits> benefits = benefits(fields, known.benefits());
        fields.check();
        Supplier<PlanDisplay> display = display(fields, known, terms.get());
        fields.check();
        return new PlanRequest.Wish(
                new PlanDraft(known.code(), terms.get(), benefits.get(), display.get(), known.status()),
                existing.get());
    }

    private Supplier<PlanTerms> terms(Fields fields, PlanTerms known) {
        Supplier<Money> charged = fields.required("price", price, MoneyJson::toMoney);
        Supplier<Optional<BillingInterval>> every = fields.optional("interval", interval, IntervalJson::toInterval);
        Supplier<Optional<TrialTerms>> before = trial(fields, known);
        Supplier<Optional<Money>> saidFee = fields.optional("setupFee", setupFee, MoneyJson::toMoney);
        Supplier<Optional<Money>> fee = () -> saidFee.get().or(known::setupFee);
        fields.agree("trial", () -> before.get().ifPresent(some -> PlanTerms.requireTrial(charged.get(), some)));
        fields.agree("setupFee", () -> fee.get().ifPresent(some -> PlanTerms.requireSetupFee(charged.get(), some)));
        return () -> new PlanTerms(charged.get(), every.get().orElse(known.interval()), before.get(), fee.get());
    }

    private Supplier<Optional<TrialTerms>> trial(Fields fields, PlanTerms known) {
        if (trial != null && trial.isNone()) {
            return Optional::empty;
        }
        Supplier<Optional<TrialTerms>> said = fields.optional("trial", trial, TrialRequest::toTrial);
        return () -> said.get().or(known::trial);
    }

    private Supplier<PlanBenefits> benefits(Fields fields, PlanBenefits known) {
        var readTier = fields.optional("tier", tier, Tier::new);
        var readFeatures = fields.each("features", features, PlanWords.within(PlanBenefits::requireFeature));
        var readLimits = fields.optional("limits", limits, LimitJson::toLimits);
        var perPayment =
                fields.optional("creditsPerPayment", creditsPerPayment, PlanWords.within(PlanBenefits::requireCredits));
        var perDay = fields.optional("creditsPerDay", creditsPerDay, PlanWords.within(PlanBenefits::requireCredits));
        return () -> new PlanBenefits(
                readTier.get().orElse(known.tier()),
                features == null ? known.features() : readFeatures.get(),
                readLimits.get().orElse(known.limits()),
                perPayment.get().orElse(known.creditsPerPayment()),
                perDay.get().orElse(known.creditsPerDay()));
    }

    private Supplier<PlanDisplay> display(Fields fields, Plan plan, PlanTerms terms) {
        PlanDisplay known = stillTrueOf(plan, terms);
        var readName = fields.optional("name", name, PlanWords.within(PlanDisplay::requireName));
        var readDescription =
                fields.optional("description", description, PlanWords.within(PlanDisplay::requireDescription));
        var saidHeadline = fields.optional("headlinePrice", headlinePrice, MoneyJson::toMoney);
        Supplier<Optional<Money>> headline = () -> saidHeadline.get().or(known::headline);
        var readBadge = fields.optional("badge", badge, PlanWords.within(PlanDisplay::requireBadge));
        var place = fields.optional(
                "sortOrder",
                sortOrder == null ? null : sortOrder.longValue(),
                PlanWords.within(PlanDisplay::requireSortOrder));
        var saidOthers = fields.each("otherPrices", otherPrices, OtherPriceRequest::toPrice);
        Supplier<List<DisplayPrice>> others = () -> otherPrices == null ? known.otherPrices() : saidOthers.get();
        fields.agree(
                "headlinePrice",
                () -> headline.get().ifPresent(shown -> PlanDisplay.requireHeadline(terms.price(), shown)));
        fields.agree("otherPrices", () -> PlanDisplay.requireOtherPrices(terms.price(), others.get()));
        return () -> new PlanDisplay(
                readName.get().orElse(known.name()),
                readDescription.get().orElse(known.description()),
                headline.get(),
                readBadge.get().or(known::badge),
                place.get().map(Long::intValue).orElse(known.sortOrder()),
                others.get());
    }

    /// A pricing page must not go on showing the old price in other words.
    private static PlanDisplay stillTrueOf(Plan plan, PlanTerms terms) {
        PlanDisplay known = plan.display();
        boolean samePrice = plan.terms().price().equals(terms.price())
                && plan.terms().interval().equals(terms.interval());
        return samePrice ? known : known.withoutWhatSaysThePrice();
    }
}
