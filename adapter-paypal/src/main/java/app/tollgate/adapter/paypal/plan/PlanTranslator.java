package app.tollgate.adapter.paypal.plan;

import app.tollgate.adapter.paypal.client.UnreadableAnswer;
import app.tollgate.adapter.paypal.money.PayPalMoney;
import app.tollgate.adapter.paypal.plan.PlanMessages.CycleMessage;
import app.tollgate.adapter.paypal.plan.PlanMessages.FrequencyMessage;
import app.tollgate.adapter.paypal.plan.PlanMessages.PlanMessage;
import app.tollgate.adapter.paypal.plan.PlanMessages.PreferencesMessage;
import app.tollgate.adapter.paypal.plan.PlanMessages.PricingMessage;
import app.tollgate.adapter.paypal.plan.PlanMessages.TaxesMessage;
import app.tollgate.domain.money.Money;
import app.tollgate.domain.period.BillingInterval;
import app.tollgate.domain.plan.PlanTerms;
import app.tollgate.domain.plan.ProviderPlan;
import app.tollgate.domain.plan.ProviderPlanId;
import app.tollgate.domain.plan.ProviderProductId;
import app.tollgate.domain.plan.TrialTerms;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads a plan of PayPal's, where it is of a kind that [PlanTerms] can promise: at most one trial, then one fixed
/// price for ever, with no tax on top.
final class PlanTranslator {

    private static final int CYCLES_WHEN_UNSAID = 1;
    private static final int FOR_EVER = 0;

    private PlanTranslator() {}

    /// Empty for terms of another kind. Throws [UnreadableAnswer] for what is no plan.
    static Optional<ProviderPlan> plan(PlanMessage message) {
        List<CycleMessage> trials = cycles(message, "TRIAL");
        List<CycleMessage> regulars = cycles(message, "REGULAR");
        if (trials.size() > 1 || !isOneForEver(regulars) || hasTiers(message) || addsTax(message.taxes())) {
            return Optional.empty();
        }
        return Optional.of(new ProviderPlan(
                new ProviderPlanId(present(message.id(), "id")),
                new ProviderProductId(present(message.productId(), "product_id")),
                terms(regulars.getFirst(), trials.stream().findFirst(), message.paymentPreferences()),
                "ACTIVE".equals(present(message.status(), "status"))));
    }

    private static PlanTerms terms(
            CycleMessage regular, Optional<CycleMessage> trial, @Nullable PreferencesMessage preferences) {
        Optional<Money> setupFee =
                preferences == null ? Optional.empty() : PayPalMoney.readOptional(preferences.setupFee());
        return new PlanTerms(
                price(regular).orElseThrow(() -> new UnreadableAnswer("a regular cycle without a price")),
                interval(regular),
                trial.map(PlanTranslator::trial),
                aboveZero(setupFee));
    }

    /// PayPal reports a free trial without a price or with one of `0.0`.
    private static TrialTerms trial(CycleMessage cycle) {
        return new TrialTerms(interval(cycle), total(cycle), aboveZero(price(cycle)));
    }

    private static Optional<Money> price(CycleMessage cycle) {
        return Optional.ofNullable(cycle.pricingScheme())
                .flatMap(scheme -> PayPalMoney.readOptional(scheme.fixedPrice()));
    }

    private static BillingInterval interval(CycleMessage cycle) {
        FrequencyMessage frequency = cycle.frequency();
        if (frequency == null) {
            throw new UnreadableAnswer("a cycle without a frequency");
        }
        var unit = BillingInterval.Unit.valueOf(present(frequency.intervalUnit(), "interval_unit"));
        return new BillingInterval(unit, frequency.intervalCount() == null ? 1 : frequency.intervalCount());
    }

    private static List<CycleMessage> cycles(PlanMessage message, String tenure) {
        if (message.billingCycles() == null) {
            throw new UnreadableAnswer("a plan without billing cycles");
        }
        return message.billingCycles().stream()
                .filter(cycle -> tenure.equals(cycle.tenureType()))
                .toList();
    }

    private static boolean isOneForEver(List<CycleMessage> regulars) {
        return regulars.size() == 1 && total(regulars.getFirst()) == FOR_EVER;
    }

    private static int total(CycleMessage cycle) {
        return cycle.totalCycles() == null ? CYCLES_WHEN_UNSAID : cycle.totalCycles();
    }

    private static boolean hasTiers(PlanMessage message) {
        return cycles(message, "TRIAL").stream().anyMatch(PlanTranslator::hasTiers)
                || cycles(message, "REGULAR").stream().anyMatch(PlanTranslator::hasTiers);
    }

    private static boolean hasTiers(CycleMessage cycle) {
        PricingMessage scheme = cycle.pricingScheme();
        return scheme != null && scheme.pricingModel() != null;
    }

    /// A tax that is not in the price makes PayPal charge more than we promise.
    private static boolean addsTax(@Nullable TaxesMessage taxes) {
        return taxes != null
                && Boolean.FALSE.equals(taxes.inclusive())
                && taxes.percentage() != null
                && new BigDecimal(taxes.percentage()).signum() > 0;
    }

    private static Optional<Money> aboveZero(Optional<Money> amount) {
        return amount.filter(money -> !money.isZero());
    }

    private static String present(@Nullable String value, String field) {
        if (value == null || value.isBlank()) {
            throw new UnreadableAnswer("a plan without " + field);
        }
        return value;
    }
}
