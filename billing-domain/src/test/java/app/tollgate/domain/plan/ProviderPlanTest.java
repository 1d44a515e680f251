package app.tollgate.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.domain.money.Currency;
import app.tollgate.domain.money.Money;
import app.tollgate.domain.period.BillingInterval;
import app.tollgate.domain.period.BillingInterval.Unit;
import app.tollgate.domain.plan.ProviderPlan.Agreement.Agrees;
import app.tollgate.domain.plan.ProviderPlan.Agreement.Differs;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("PLN-2")
class ProviderPlanTest {

    private static final BillingInterval MONTHLY = new BillingInterval(Unit.MONTH, 1);
    private static final TrialTerms FREE_WEEK = new TrialTerms(new BillingInterval(Unit.WEEK, 1), 1, Optional.empty());
    private static final TrialTerms TWO_DOLLAR_WEEKS =
            new TrialTerms(new BillingInterval(Unit.WEEK, 1), 2, Optional.of(dollars(100)));

    private static final PlanTerms OURS =
            new PlanTerms(dollars(900), MONTHLY, Optional.of(FREE_WEEK), Optional.of(dollars(500)));

    @Test
    void the_same_terms_agree() {
        ProviderPlan theirs = reported(OURS, true);

        assertThat(theirs.agreesWith(OURS)).isEqualTo(new Agrees());
    }

    @Test
    void a_plan_paypal_would_not_sell_differs_in_status() {
        ProviderPlan theirs = reported(OURS, false);

        assertThat(theirs.agreesWith(OURS)).isEqualTo(new Differs("status", "ACTIVE", "not active"));
    }

    @Test
    void another_amount_or_another_currency_differs_in_price() {
        PlanTerms ours = new PlanTerms(dollars(900), MONTHLY, Optional.empty(), Optional.empty());
        PlanTerms dearer = new PlanTerms(dollars(901), MONTHLY, Optional.empty(), Optional.empty());
        PlanTerms inEuro =
                new PlanTerms(new Money(900, new Currency("EUR")), MONTHLY, Optional.empty(), Optional.empty());

        assertThat(reported(dearer, true).agreesWith(ours)).isEqualTo(new Differs("price", "USD 9.00", "USD 9.01"));
        assertThat(reported(inEuro, true).agreesWith(ours)).isEqualTo(new Differs("price", "USD 9.00", "EUR 9.00"));
    }

    @Test
    void another_interval_differs() {
        PlanTerms quarterly =
                new PlanTerms(dollars(900), new BillingInterval(Unit.MONTH, 3), OURS.trial(), OURS.setupFee());

        assertThat(reported(quarterly, true).agreesWith(OURS)).isEqualTo(new Differs("interval", "1 MONTH", "3 MONTH"));
    }

    @Test
    void another_trial_differs_and_is_told_in_words() {
        PlanTerms untried = new PlanTerms(dollars(900), MONTHLY, Optional.empty(), OURS.setupFee());
        PlanTerms paidTrial = new PlanTerms(dollars(900), MONTHLY, Optional.of(TWO_DOLLAR_WEEKS), OURS.setupFee());

        assertThat(reported(untried, true).agreesWith(OURS))
                .isEqualTo(new Differs("trial", "1 times 1 WEEK, free", "none"));
        assertThat(reported(paidTrial, true).agreesWith(OURS))
                .isEqualTo(new Differs("trial", "1 times 1 WEEK, free", "2 times 1 WEEK, USD 1.00 each"));
    }

    @Test
    void another_setup_fee_differs_and_is_told_in_words() {
        PlanTerms without = new PlanTerms(dollars(900), MONTHLY, OURS.trial(), Optional.empty());

        assertThat(reported(without, true).agreesWith(OURS)).isEqualTo(new Differs("setup fee", "USD 5.00", "none"));
    }

    private static ProviderPlan reported(PlanTerms terms, boolean active) {
        return new ProviderPlan(new ProviderPlanId("P-1"), new ProviderProductId("PROD-1"), terms, active);
    }

    private static Money dollars(long cents) {
        return new Money(cents, new Currency("USD"));
    }
}
