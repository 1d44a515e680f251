package app.tollgate.adapter.paypal.plan;

import app.tollgate.adapter.paypal.money.PayPalMoney;
import app.tollgate.adapter.paypal.plan.PlanMessages.CycleMessage;
import app.tollgate.adapter.paypal.plan.PlanMessages.FrequencyMessage;
import app.tollgate.adapter.paypal.plan.PlanMessages.NewPlanMessage;
import app.tollgate.adapter.paypal.plan.PlanMessages.NewProductMessage;
import app.tollgate.adapter.paypal.plan.PlanMessages.PreferencesMessage;
import app.tollgate.adapter.paypal.plan.PlanMessages.PricingMessage;
import app.tollgate.adapter.paypal.settings.PayPalSettings.Selling;
import app.tollgate.application.port.gateway.PlanGateway.NewPlan;
import app.tollgate.domain.money.Money;
import app.tollgate.domain.period.BillingInterval;
import app.tollgate.domain.plan.PlanTerms;
import app.tollgate.domain.plan.TrialTerms;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes products and plans, strictly: what PayPal's schema would refuse is never sent.
final class PlanWriter {

    private static final int NAME_MAX = 127;
    private static final int DESCRIPTION_MAX = 127;
    private static final int FOR_EVER = 0;

    private final Selling selling;

    PlanWriter(Selling selling) {
        this.selling = selling;
    }

    /// One product for all plans, so it goes by the seller's name.
    NewProductMessage product() {
        return new NewProductMessage(name(selling.brandName()), "SERVICE", "SOFTWARE");
    }

    NewPlanMessage plan(NewPlan plan) {
        return new NewPlanMessage(
                plan.product().value(),
                name(plan.name()),
                description(plan.description()),
                "ACTIVE",
                cycles(plan.terms()),
                preferences(plan.terms()));
    }

    private PreferencesMessage preferences(PlanTerms terms) {
        return new PreferencesMessage(
                true,
                aboveZero(terms.setupFee()).map(PayPalMoney::write).orElse(null),
                "CANCEL",
                selling.paymentFailureThreshold());
    }

    private static List<CycleMessage> cycles(PlanTerms terms) {
        Optional<CycleMessage> trial = terms.trial().map(PlanWriter::trial);
        int sequence = trial.isPresent() ? 2 : 1;
        return Stream.concat(trial.stream(), Stream.of(regular(terms, sequence)))
                .toList();
    }

    private static CycleMessage trial(TrialTerms trial) {
        return new CycleMessage(
                frequency(trial.interval()),
                "TRIAL",
                1,
                trial.cycles(),
                aboveZero(trial.price())
                        .map(PayPalMoney::write)
                        .map(PricingMessage::fixed)
                        .orElse(null));
    }

    private static CycleMessage regular(PlanTerms terms, int sequence) {
        return new CycleMessage(
                frequency(terms.interval()),
                "REGULAR",
                sequence,
                FOR_EVER,
                PricingMessage.fixed(PayPalMoney.write(terms.price())));
    }

    private static FrequencyMessage frequency(BillingInterval interval) {
        return new FrequencyMessage(interval.unit().name(), interval.count());
    }

    private static Optional<Money> aboveZero(Optional<Money> amount) {
        return amount.filter(money -> !money.isZero());
    }

    private static String name(String name) {
        if (name.isBlank() || name.length() > NAME_MAX) {
            throw new IllegalArgumentException("a name at PayPal takes 1 to " + NAME_MAX + " characters");
        }
        return name;
    }

    /// PayPal takes no empty description, only none.
    private static @Nullable String description(String description) {
        if (description.length() > DESCRIPTION_MAX) {
            throw new IllegalArgumentException(
                    "a description at PayPal takes at most " + DESCRIPTION_MAX + " characters");
        }
        return description.isBlank() ? null : description;
    }
}
