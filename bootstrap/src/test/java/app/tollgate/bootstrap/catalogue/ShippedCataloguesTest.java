package app.tollgate.bootstrap.catalogue;

import static app.tollgate.bootstrap.catalogue.CatalogueFile.plansIn;
import static app.tollgate.bootstrap.catalogue.CatalogueFile.read;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.plan.PlanDraft;
import app.tollgate.domain.money.Currency;
import app.tollgate.domain.money.Money;
import app.tollgate.domain.period.BillingInterval;
import app.tollgate.domain.period.BillingInterval.Unit;
import app.tollgate.domain.plan.DisplayPrice;
import app.tollgate.domain.plan.Limit;
import app.tollgate.domain.plan.PlanStatus;
import app.tollgate.domain.plan.PlanTerms;
import app.tollgate.domain.plan.Tier;
import app.tollgate.domain.plan.TierOrder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The four catalogues that come with the service hold what their descriptions promise.
@Tag("PLN-5")
class ShippedCataloguesTest {

    private static final Limit UNLIMITED = new Limit.Unlimited();

    @ParameterizedTest
    @CsvSource({
        "sollo,sollo_monthly,12.90,USD,MONTH,pro",
        "sollo,sollo_annual,118.80,USD,YEAR,pro",
        "pro,free,0.00,USD,MONTH,free",
        "pro,pro_monthly,9.00,USD,MONTH,pro",
        "pro,pro_yearly,79.00,USD,YEAR,pro",
        "workshop,workshop_free_trial,0.00,GBP,MONTH,free",
        "workshop,workshop_basic,20.88,GBP,MONTH,basic",
        "workshop,workshop_standard,35.88,GBP,MONTH,pro",
        "workshop,workshop_premium,55.88,GBP,MONTH,premium",
        "tiers,free,0.00,USD,MONTH,free",
        "tiers,basic,5.00,USD,MONTH,basic",
        "tiers,pro,15.00,USD,MONTH,pro"
    })
    void each_plan_costs_what_it_should(
            String catalogue, String code, String amount, String currency, Unit unit, String tier) {
        PlanDraft plan = plan(catalogue, code);

        assertThat(plan.terms())
                .isEqualTo(new PlanTerms(
                        money(amount, currency), new BillingInterval(unit, 1), Optional.empty(), Optional.empty()));
        assertThat(plan.benefits().tier()).isEqualTo(new Tier(tier));
        assertThat(plan.status()).isEqualTo(PlanStatus.ACTIVE);
    }

    @ParameterizedTest
    @CsvSource({"sollo,2", "pro,3", "workshop,4", "tiers,3"})
    void each_catalogue_holds_its_plans_and_no_more(String catalogue, int plans) {
        assertThat(plansIn(catalogue)).hasSize(plans);
    }

    @Test
    void sollo_shows_its_annual_price_by_the_month() {
        PlanDraft annual = plan("sollo", "sollo_annual");
        PlanDraft monthly = plan("sollo", "sollo_monthly");

        assertThat(annual.display().headline()).contains(money("9.90", "USD"));
        assertThat(annual.display().headline()).contains(annual.terms().price().shareOf(12));
        assertThat(annual.display().badge()).contains("30% Off");
        assertThat(monthly.display().headline()).isEmpty();
        assertThat(monthly.display().badge()).isEmpty();
    }

    @Test
    void pro_limits_its_free_plan_only() {
        assertThat(plan("pro", "free").benefits().limits())
                .isEqualTo(Map.of("projects", new Limit.UpTo(3), "exports", new Limit.UpTo(10)));
        assertThat(plan("pro", "pro_monthly").benefits().limits())
                .isEqualTo(plan("pro", "pro_yearly").benefits().limits())
                .isEqualTo(Map.of("projects", UNLIMITED, "exports", UNLIMITED));
    }

    @Test
    @Tag("INV-2")
    void pro_shows_rupees_set_by_hand_and_by_a_dated_rate() {
        DisplayPrice monthly = onlyOtherPrice("pro_monthly");
        DisplayPrice yearly = onlyOtherPrice("pro_yearly");

        assertThat(monthly).isEqualTo(new DisplayPrice.Fixed(money("756.00", "INR")));
        assertThat(yearly).isInstanceOf(DisplayPrice.Converted.class);
        assertThat(yearly.in(money("79.00", "USD"))).isEqualTo(money("6636.00", "INR"));
    }

    @ParameterizedTest
    @CsvSource({
        "workshop_free_trial,30,2",
        "workshop_basic,300,6",
        "workshop_standard,500,10",
        "workshop_premium,unlimited,unlimited"
    })
    void workshop_limits_repairs_stock_inventory_and_teams(String code, String each, String teams) {
        Map<String, Limit> limits = plan("workshop", code).benefits().limits();

        assertThat(limits)
                .isEqualTo(Map.of(
                        "repairs", limit(each), "stock", limit(each), "inventory", limit(each), "teams", limit(teams)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sollo", "pro", "tiers"})
    void three_of_them_need_no_more_than_the_three_usual_tiers(String catalogue) {
        TierOrder usual =
                new TierOrder(Stream.of("free", "basic", "pro").map(Tier::new).toList());

        assertThat(new CatalogueReader(usual).read(List.of(catalogue))).isInstanceOf(CatalogueReading.Read.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sollo", "pro", "workshop", "tiers"})
    void reading_again_gives_the_same(String catalogue) {
        assertThat(read(catalogue)).isEqualTo(read(catalogue));
    }

    private static DisplayPrice onlyOtherPrice(String code) {
        List<DisplayPrice> prices = plan("pro", code).display().otherPrices();
        assertThat(prices).hasSize(1);
        return prices.getFirst();
    }

    private static PlanDraft plan(String catalogue, String code) {
        return plansIn(catalogue).stream()
                .filter(plan -> plan.code().value().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Limit limit(String text) {
        return text.equals("unlimited") ? UNLIMITED : new Limit.UpTo(Long.parseLong(text));
    }

    private static Money money(String amount, String currency) {
        return Money.of(new BigDecimal(amount), new Currency(currency));
    }
}
