package app.tollgate.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.tollgate.domain.money.Currency;
import app.tollgate.domain.money.Money;
import app.tollgate.domain.period.BillingInterval;
import app.tollgate.domain.period.BillingInterval.Unit;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("PLN-1")
class PlanTermsTest {

    private static final BillingInterval WEEKLY = new BillingInterval(Unit.WEEK, 1);
    private static final BillingInterval MONTHLY = new BillingInterval(Unit.MONTH, 1);

    @Test
    void all_amounts_of_a_plan_share_one_currency() {
        Optional<TrialTerms> trialInEuro = Optional.of(new TrialTerms(WEEKLY, 1, Optional.of(money(100, "EUR"))));
        Optional<Money> feeInEuro = Optional.of(money(500, "EUR"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PlanTerms(money(900, "USD"), MONTHLY, trialInEuro, Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PlanTerms(money(900, "USD"), MONTHLY, Optional.empty(), feeInEuro));
    }

    @Test
    void nobody_is_paid_for_subscribing() {
        Optional<Money> less = Optional.of(money(-1, "USD"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PlanTerms(money(-1, "USD"), MONTHLY, Optional.empty(), Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PlanTerms(money(900, "USD"), MONTHLY, Optional.empty(), less));
        assertThatIllegalArgumentException().isThrownBy(() -> new TrialTerms(WEEKLY, 1, less));
    }

    /// PayPal reports a set-up fee of nothing, and a free trial's price of nothing, as an amount of zero.
    @Test
    void an_amount_of_zero_is_no_amount() {
        Optional<Money> nothing = Optional.of(money(0, "USD"));

        TrialTerms trial = new TrialTerms(WEEKLY, 1, nothing);
        PlanTerms terms = new PlanTerms(money(900, "USD"), MONTHLY, Optional.of(trial), nothing);

        assertThat(trial).isEqualTo(new TrialTerms(WEEKLY, 1, Optional.empty()));
        assertThat(terms.setupFee()).isEmpty();
    }

    @Test
    void a_trial_has_one_to_999_cycles() {
        assertThat(new TrialTerms(WEEKLY, 999, Optional.empty()).cycles()).isEqualTo(999);
        assertThatIllegalArgumentException().isThrownBy(() -> new TrialTerms(WEEKLY, 0, Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> new TrialTerms(WEEKLY, 1000, Optional.empty()));
    }

    @Test
    void a_plan_that_costs_nothing_is_free() {
        PlanTerms free = new PlanTerms(money(0, "GBP"), MONTHLY, Optional.empty(), Optional.empty());
        PlanTerms cheap = new PlanTerms(money(1, "GBP"), MONTHLY, Optional.empty(), Optional.empty());

        assertThat(free.isFree()).isTrue();
        assertThat(cheap.isFree()).isFalse();
    }

    @Test
    void a_free_plan_has_nothing_that_paypal_would_run() {
        Money nothing = money(0, "GBP");
        Optional<TrialTerms> trial = Optional.of(new TrialTerms(WEEKLY, 1, Optional.empty()));
        Optional<Money> fee = Optional.of(money(100, "GBP"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PlanTerms(nothing, MONTHLY, trial, Optional.empty()))
                .withMessage("a free plan has no trial");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PlanTerms(nothing, MONTHLY, Optional.empty(), fee))
                .withMessage("a free plan has no set-up fee");
        assertThat(new PlanTerms(nothing, MONTHLY, Optional.empty(), Optional.of(nothing)).setupFee())
                .isEmpty();
    }

    private static Money money(long cents, String currency) {
        return new Money(cents, new Currency(currency));
    }
}
