package app.tollgate.domain.plan;

import static app.tollgate.domain.testing.SamplePlans.aPlan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.tollgate.domain.money.Currency;
import app.tollgate.domain.money.Money;
import app.tollgate.domain.period.BillingInterval;
import app.tollgate.domain.period.BillingInterval.Unit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTest {

    @ParameterizedTest
    @CsvSource({"11880,YEAR,1,990", "7900,YEAR,1,658", "1290,MONTH,1,1290", "5000,MONTH,3,1667"})
    @Tag("PLN-1")
    void the_price_per_month_is_computed_from_the_charged_one(long cents, Unit unit, int count, long perMonth) {
        Plan plan = aPlan().with(terms(cents, new BillingInterval(unit, count))).build();

        assertThat(plan.pricePerMonth()).contains(new Money(perMonth, new Currency("USD")));
    }

    @ParameterizedTest
    @CsvSource({"DAY,30", "WEEK,4"})
    @Tag("PLN-1")
    void days_and_weeks_are_not_made_of_months(Unit unit, int count) {
        Plan plan = aPlan().with(terms(900, new BillingInterval(unit, count))).build();

        assertThat(plan.pricePerMonth()).isEmpty();
    }

    @Test
    @Tag("PLN-3")
    void only_an_active_plan_that_paypal_knows_is_for_sale() {
        Plan published = aPlan().publishedAs("P-1").build();
        Plan halfWay = aPlan().with(new Publication.ProductCreated(new ProviderProductId("PROD-1")))
                .build();

        assertThat(published.offer()).isEqualTo(new Offer.ForSale(new ProviderPlanId("P-1")));
        assertThat(halfWay.offer()).isEqualTo(new Offer.NotAtProvider());
        assertThat(aPlan().build().offer()).isEqualTo(new Offer.NotAtProvider());
    }

    @Test
    @Tag("PLN-3")
    void an_inactive_plan_sells_no_more_even_if_paypal_would() {
        Plan published = aPlan().publishedAs("P-1").build();

        Plan retired = published.with(PlanStatus.INACTIVE);

        assertThat(retired.offer()).isEqualTo(new Offer.NoLongerSold());
        assertThat(retired.publication()).isEqualTo(published.publication());
    }

    @Test
    @Tag("SUB-6")
    void a_subscription_moves_in_place_between_plans_of_one_product_and_currency() {
        Plan monthly = aPlan().publishedAs("P-1", "PROD-1").build();
        Plan yearly = aPlan().with(terms(7900, "EUR", new BillingInterval(Unit.YEAR, 1)))
                .publishedAs("P-2", "PROD-1")
                .build();

        assertThat(monthly.changesInPlaceTo(yearly)).isTrue();
        assertThat(yearly.changesInPlaceTo(monthly)).isTrue();
    }

    @Test
    @Tag("SUB-6")
    void a_plan_of_another_product_or_currency_or_not_at_paypal_begins_anew() {
        Plan sold = aPlan().publishedAs("P-1", "PROD-1").build();
        Plan foreign = aPlan().publishedAs("P-2", "PROD-2").build();
        Plan dollars = aPlan().with(terms(900, new BillingInterval(Unit.MONTH, 1)))
                .publishedAs("P-3", "PROD-1")
                .build();
        Plan halfWay = aPlan().with(new Publication.ProductCreated(new ProviderProductId("PROD-1")))
                .build();
        Plan unpublished = aPlan().build();

        assertThat(List.of(foreign, dollars, halfWay, unpublished)).noneMatch(sold::changesInPlaceTo);
        assertThat(List.of(foreign, dollars, halfWay, unpublished)).noneMatch(other -> other.changesInPlaceTo(sold));
        assertThat(unpublished.changesInPlaceTo(aPlan().build())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Pro", "_pro", "pro yearly", "prö", "pro\n"})
    @Tag("PLN-1")
    void a_code_is_plain(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PlanCode(code));
    }

    private static PlanTerms terms(long cents, BillingInterval interval) {
        return terms(cents, "USD", interval);
    }

    private static PlanTerms terms(long cents, String currency, BillingInterval interval) {
        return new PlanTerms(new Money(cents, new Currency(currency)), interval, Optional.empty(), Optional.empty());
    }
}
