package app.tollgate.adapter.paypal.plan;

import app.tollgate.adapter.paypal.money.MoneyMessage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Products and plans on the wire: `/v1/catalogs/products` and `/v1/billing/plans`.
final class PlanMessages {

    private PlanMessages() {}

    record NewProductMessage(String name, String type, String category) {}

    record NewPlanMessage(
            String productId,
            String name,
            @Nullable String description,
            String status,
            List<CycleMessage> billingCycles,
            PreferencesMessage paymentPreferences) {}

    record PlanMessage(
            @Nullable String id,
            @Nullable String productId,
            @Nullable String status,
            @Nullable List<CycleMessage> billingCycles,
            @Nullable PreferencesMessage paymentPreferences,
            @Nullable TaxesMessage taxes) {}

    /// Only the id of what was created.
    record CreatedMessage(@Nullable String id) {}

    record CycleMessage(
            @Nullable FrequencyMessage frequency,
            @Nullable String tenureType,
            @Nullable Integer sequence,
            @Nullable Integer totalCycles,
            @Nullable PricingMessage pricingScheme) {}

    record FrequencyMessage(
            @Nullable String intervalUnit, @Nullable Integer intervalCount) {}

    record PricingMessage(
            @Nullable MoneyMessage fixedPrice, @Nullable String pricingModel) {

        static PricingMessage fixed(MoneyMessage price) {
            return new PricingMessage(price, null);
        }
    }

    record PreferencesMessage(
            @Nullable Boolean autoBillOutstanding,
            @Nullable MoneyMessage setupFee,
            @Nullable String setupFeeFailureAction,
            @Nullable Integer paymentFailureThreshold) {}

    record TaxesMessage(
            @Nullable String percentage, @Nullable Boolean inclusive) {}
}
