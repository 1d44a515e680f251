package app.tollgate.adapter.web.plan;

import app.tollgate.adapter.web.money.MoneyJson;
import app.tollgate.adapter.web.problem.Fields;
import app.tollgate.application.plan.PlanDraft;
import app.tollgate.domain.money.Money;
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
        Supplier<Money> charged = fields.required("price", price, MoneyJson::toMoney);
        Supplier<PlanTerms> terms = terms(fields, charged);
        Supplier<PlanBenefits> benefits = benefits(fields);
        Supplier<PlanDisplay> display = display(fields, charged);
        fields.check();
        return new Wish(
                new PlanDraft(readCode.get(), terms.get(), benefits.get(), display.get(), readStatus.get()),
                existing.get());
    }

    private Supplier<PlanTerms> terms(Fields fields, Supplier<Money> charged) {
        var readInterval = fields.required("interval", interval, IntervalJson::toInterval);
        var readTrial = fields.optional("trial", trial, TrialRequest::toTrial);
        var readFee = fields.optional("setupFee", setupFee, MoneyJson::toMoney);
        fields.agree("trial", () -> readTrial.get().ifPresent(some -> PlanTerms.requireTrial(charged.get(), some)));
        fields.agree("setupFee", () -> readFee.get().ifPresent(fee -> PlanTerms.requireSetupFee(charged.get(), fee)));
        return () -> new PlanTerms(charged.get(), readInterval.get(), readTrial.get(), readFee.get());
    }

    private Supplier<PlanBenefits> benefits(Fields fields) {
        var readTier = fields.required("tier", tier, Tier::new);
        var readFeatures = fields.each("features", features, PlanWords.within(PlanBenefits::requireFeature));
        var readLimits = fields.optional("limits", limits, LimitJson::toLimits);
        var perPayment = credits(fields, "creditsPerPayment", creditsPerPayment);
        var perDay = credits(fields, "creditsPerDay", creditsPerDay);
        return () -> new PlanBenefits(
                readTier.get(), readFeatures.get(), readLimits.get().orElse(Map.of()), perPayment.get(), perDay.get());
    }

    private static Supplier<Long> credits(Fields fields, String field, @Nullable Long count) {
        return fields.required(
                field, Objects.requireNonNullElse(count, 0L), PlanWords.within(PlanBenefits::requireCredits));
    }

    private Supplier<PlanDisplay> display(Fields fields, Supplier<Money> charged) {
        var readName = fields.required("name", name, PlanWords.within(PlanDisplay::requireName));
        var readDescription =
                fields.optional("description", description, PlanWords.within(PlanDisplay::requireDescription));
        var headline = fields.optional("headlinePrice", headlinePrice, MoneyJson::toMoney);
        var readBadge = fields.optional("badge", badge, PlanWords.within(PlanDisplay::requireBadge));
        var place = fields.required(
                "sortOrder",
                sortOrder == null ? 0L : sortOrder.longValue(),
                PlanWords.within(PlanDisplay::requireSortOrder));
        var others = fields.each("otherPrices", otherPrices, OtherPriceRequest::toPrice);
        fields.agree(
                "headlinePrice",
                () -> headline.get().ifPresent(shown -> PlanDisplay.requireHeadline(charged.get(), shown)));
        fields.agree("otherPrices", () -> PlanDisplay.requireOtherPrices(charged.get(), others.get()));
        return () -> new PlanDisplay(
                readName.get(),
                readDescription.get().orElse(""),
                headline.get(),
                readBadge.get(),
                place.get().intValue(),
                others.get());
    }
}
