package app.tollgate.adapter.web.plan;

import app.tollgate.adapter.web.money.MoneyJson;
import app.tollgate.adapter.web.problem.Fields;
import app.tollgate.application.plan.PlanDraft;
import app.tollgate.domain.plan.PlanBenefits;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.plan.PlanDisplay;
import app.tollgate.domain.plan.PlanStatus;
import app.tollgate.domain.plan.PlanTerms;
import app.tollgate.domain.plan.ProviderPlanId;
import app.tollgate.domain.plan.Tier;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A plan as an admin asks for it (PLN-2). With a `payPalPlanId` it is linked to what exists at PayPal, without one it
/// is created there.
record PlanRequest(
        @Nullable String code,
        @Nullable String name,
        @Nullable String description,
        @Nullable String tier,
        @Nullable MoneyJson price,
        @Nullable IntervalJson interval,
        @Nullable TrialRequest trial,
        @Nullable MoneyJson setupFee,
        @Nullable List<@Nullable String> features,
        @Nullable Map<String, JsonNode> limits,
        @Nullable Long creditsPerPayment,
        @Nullable Long creditsPerDay,
        @Nullable MoneyJson headlinePrice,
        @Nullable String badge,
        @Nullable Integer sortOrder,
        @Nullable List<@Nullable OtherPriceRequest> otherPrices,
        @Nullable String status,
        @Nullable String payPalPlanId) {

    /// What is asked for. `existing` is the PayPal plan to link to.
    record Wish(PlanDraft draft, Optional<ProviderPlanId> existing) {}

    Wish toWish() {
        Fields fields = new Fields();
        Supplier<PlanCode> readCode = fields.required("code", code, PlanCode::new);
        Supplier<PlanStatus> readStatus =
                fields.required("status", Objects.requireNonNullElse(status, "active"), PlanWords::statusOf);
        Supplier<Optional<ProviderPlanId>> existing =
                fields.optional("payPalPlanId", payPalPlanId, PlanWords::payPalPlanOf);
        Supplier<PlanTerms> terms = terms(fields);
        Supplier<PlanBenefits> benefits = benefits(fields);
        Supplier<PlanDisplay> display = display(fields);
        fields.check();
        return new Wish(
                new PlanDraft(readCode.get(), terms.get(), benefits.get(), display.get(), readStatus.get()),
                existing.get());
    }

    private Supplier<PlanTerms> terms(Fields fields) {
        var readPrice = fields.required("price", price, MoneyJson::toMoney);
        var readInterval = fields.required("interval", interval, IntervalJson::toInterval);
        var readTrial = fields.optional("trial", trial, TrialRequest::toTrial);
        var readFee = fields.optional("setupFee", setupFee, MoneyJson::toMoney);
        requireOneCurrency(fields);
        return () -> new PlanTerms(readPrice.get(), readInterval.get(), readTrial.get(), readFee.get());
    }

    private Supplier<PlanBenefits> benefits(Fields fields) {
        var readTier = fields.required("tier", tier, Tier::new);
        var readFeatures = fields.each("features", features, PlanWords::label);
        var readLimits = fields.optional("limits", limits, LimitJson::toLimits);
        var perPayment = fields.required(
                "creditsPerPayment", Objects.requireNonNullElse(creditsPerPayment, 0L), PlanWords::credits);
        var perDay =
                fields.required("creditsPerDay", Objects.requireNonNullElse(creditsPerDay, 0L), PlanWords::credits);
        return () -> new PlanBenefits(
                readTier.get(), readFeatures.get(), readLimits.get().orElse(Map.of()), perPayment.get(), perDay.get());
    }

    private Supplier<PlanDisplay> display(Fields fields) {
        var readName = fields.required("name", name, PlanWords::label);
        var readDescription = fields.optional("description", description, PlanWords::label);
        var headline = fields.optional("headlinePrice", headlinePrice, MoneyJson::toMoney);
        var readBadge = fields.optional("badge", badge, PlanWords::label);
        var others = fields.each("otherPrices", otherPrices, OtherPriceRequest::toPrice);
        return () -> new PlanDisplay(
                readName.get(),
                readDescription.get().orElse(""),
                headline.get(),
                readBadge.get(),
                sortOrder == null ? 0 : sortOrder,
                others.get());
    }

    /// All that is charged is charged in the currency of the price.
    private void requireOneCurrency(Fields fields) {
        String charged = price == null ? null : price.currency();
        if (setupFee != null && !Objects.equals(setupFee.currency(), charged)) {
            fields.wrong("setupFee.currency", "is the currency of the price");
        }
        if (trial != null
                && trial.price() != null
                && !Objects.equals(trial.price().currency(), charged)) {
            fields.wrong("trial.price.currency", "is the currency of the price");
        }
    }
}
