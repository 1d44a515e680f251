package app.tollgate.domain.subscription;

import static app.tollgate.domain.subscription.SubscriptionExamples.APRIL;
import static app.tollgate.domain.subscription.SubscriptionExamples.FEBRUARY;
import static app.tollgate.domain.subscription.SubscriptionExamples.MARCH;
import static app.tollgate.domain.subscription.SubscriptionExamples.STARTED;
import static app.tollgate.domain.subscription.SubscriptionExamples.sale;
import static app.tollgate.domain.subscription.SubscriptionExamples.terms;
import static app.tollgate.domain.testing.SamplePlans.euro;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.domain.money.Currency;
import app.tollgate.domain.money.Money;
import app.tollgate.domain.payment.ProviderSaleId;
import app.tollgate.domain.payment.Sale;
import app.tollgate.domain.payment.SaleState;
import app.tollgate.domain.period.BillingInterval;
import app.tollgate.domain.period.BillingInterval.Unit;
import app.tollgate.domain.plan.TrialTerms;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Until when a subscription is paid for.
@Tag("SUB-8")
class CoverageTest {

    private static final BillingInterval WEEKLY = new BillingInterval(Unit.WEEK, 1);
    private static final TrialTerms FREE_FORTNIGHT = new TrialTerms(WEEKLY, 2, Optional.empty());
    private static final TrialTerms TWO_PAID_WEEKS = new TrialTerms(WEEKLY, 2, Optional.of(euro(100)));
    private static final Instant AFTER_ONE_WEEK = Instant.parse("2026-01-17T10:00:00Z");
    private static final Instant AFTER_THE_TRIAL = Instant.parse("2026-01-24T10:00:00Z");
    private static final Instant A_MONTH_AFTER_THE_TRIAL = Instant.parse("2026-02-24T10:00:00Z");

    @Test
    void nothing_paid_covers_nothing() {
        assertThat(new Coverage(terms(Optional.empty()), STARTED).paidThrough(List.of()))
                .isEmpty();
    }

    @Test
    void the_latest_charge_decides_even_where_one_is_missing() {
        Coverage coverage = new Coverage(terms(Optional.empty()), STARTED);

        Optional<Instant> end =
                coverage.paidThrough(List.of(sale(SaleState.COMPLETED, MARCH), sale(SaleState.COMPLETED, STARTED)));

        assertThat(end).contains(APRIL);
    }

    @ParameterizedTest
    @EnumSource(names = {"PENDING", "DECLINED"})
    void money_that_never_came_covers_nothing(SaleState state) {
        Coverage coverage = new Coverage(terms(Optional.empty()), STARTED);

        Optional<Instant> end =
                coverage.paidThrough(List.of(sale(SaleState.COMPLETED, STARTED), sale(state, FEBRUARY)));

        assertThat(end).contains(FEBRUARY);
    }

    @ParameterizedTest
    @EnumSource(names = {"PARTIALLY_REFUNDED", "REFUNDED"})
    void a_charge_that_was_refunded_still_covers_its_period(SaleState state) {
        Coverage coverage = new Coverage(terms(Optional.empty()), STARTED);

        Optional<Instant> end = coverage.paidThrough(List.of(sale(state, FEBRUARY)));

        assertThat(end).contains(MARCH);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 1289})
    void less_than_the_price_buys_nothing(long cents) {
        Sale cheap = new Sale(
                new ProviderSaleId("S-1"),
                SaleState.COMPLETED,
                euro(cents),
                Optional.empty(),
                Optional.empty(),
                STARTED);

        assertThat(new Coverage(terms(Optional.empty()), STARTED).paidThrough(List.of(cheap)))
                .isEmpty();
    }

    @Test
    void money_of_another_currency_buys_nothing() {
        Sale yen = new Sale(
                new ProviderSaleId("S-1"),
                SaleState.COMPLETED,
                new Money(999_999, new Currency("JPY")),
                Optional.empty(),
                Optional.empty(),
                STARTED);

        assertThat(new Coverage(terms(Optional.empty()), STARTED).paidThrough(List.of(yen)))
                .isEmpty();
    }

    @Test
    void a_free_trial_is_covered_without_a_charge() {
        Coverage coverage = new Coverage(terms(Optional.of(FREE_FORTNIGHT)), STARTED);

        assertThat(coverage.paidThrough(List.of())).contains(AFTER_THE_TRIAL);
    }

    @Test
    void a_free_trial_whose_price_is_given_as_zero_is_a_free_trial() {
        TrialTerms atZero = new TrialTerms(WEEKLY, 2, Optional.of(euro(0)));

        assertThat(new Coverage(terms(Optional.of(atZero)), STARTED).paidThrough(List.of()))
                .contains(AFTER_THE_TRIAL);
    }

    @Test
    void a_paid_trial_is_covered_cycle_by_cycle() {
        Coverage coverage = new Coverage(terms(Optional.of(TWO_PAID_WEEKS)), STARTED);

        assertThat(coverage.paidThrough(List.of())).isEmpty();
        assertThat(coverage.paidThrough(List.of(sale(SaleState.COMPLETED, STARTED))))
                .contains(AFTER_ONE_WEEK);
        assertThat(coverage.paidThrough(List.of(sale(SaleState.COMPLETED, AFTER_ONE_WEEK))))
                .contains(AFTER_THE_TRIAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-01-24T10:00:00Z", "2026-01-24T09:59:59Z", "2026-01-24T00:00:00Z", "2026-01-26T10:00:00Z"})
    void the_first_charge_after_a_trial_pays_for_a_whole_interval_whatever_its_hour(Instant chargedAt) {
        Coverage paid = new Coverage(terms(Optional.of(TWO_PAID_WEEKS)), STARTED);
        Coverage free = new Coverage(terms(Optional.of(FREE_FORTNIGHT)), STARTED);

        assertThat(paid.paidThrough(List.of(sale(SaleState.COMPLETED, chargedAt))))
                .contains(A_MONTH_AFTER_THE_TRIAL);
        assertThat(free.paidThrough(List.of(sale(SaleState.COMPLETED, chargedAt))))
                .contains(A_MONTH_AFTER_THE_TRIAL);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-24T10:00:05Z,2026-03-24T10:00:00Z", "2026-03-01T10:00:00Z,2026-03-24T10:00:00Z"})
    void renewals_after_a_trial_count_from_its_end(Instant chargedAt, Instant end) {
        Coverage coverage = new Coverage(terms(Optional.of(FREE_FORTNIGHT)), STARTED);

        assertThat(coverage.paidThrough(List.of(sale(SaleState.COMPLETED, chargedAt))))
                .contains(end);
    }
}
