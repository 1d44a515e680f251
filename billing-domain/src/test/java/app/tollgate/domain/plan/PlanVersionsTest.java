package app.tollgate.domain.plan;

import static app.tollgate.domain.testing.SamplePlans.aPlan;
import static app.tollgate.domain.testing.SamplePlans.euro;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.tollgate.domain.period.BillingInterval;
import app.tollgate.domain.testing.SamplePlans;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("PLN-4")
class PlanVersionsTest {

    private final Plan first = version(1).publishedAs("P-1", "PROD-1").build();
    private final Plan second = version(2).publishedAs("P-2", "PROD-1").build();
    private final Plan halfWay = version(3)
            .with(new Publication.ProductCreated(new ProviderProductId("PROD-1")))
            .build();

    @Test
    void the_newest_published_version_is_on_sale() {
        assertThat(versions(first, second).current()).isEqualTo(second);
        assertThat(versions(second, first).newestFirst()).containsExactly(second, first);
    }

    @Test
    void a_version_half_way_to_paypal_does_not_stop_the_sale_of_the_one_before() {
        assertThat(versions(first, second, halfWay).current()).isEqualTo(second);
        assertThat(versions(first, second, halfWay).newest()).isEqualTo(halfWay);
    }

    @Test
    void while_none_is_published_the_newest_is_shown() {
        assertThat(versions(version(1).build(), halfWay).current()).isEqualTo(halfWay);
    }

    @Test
    void a_free_version_needs_no_publishing() {
        Plan free = version(4).with(terms(0)).build();

        assertThat(versions(first, halfWay, free).current()).isEqualTo(free);
    }

    @Test
    void a_version_that_sells_no_more_does_not_bring_the_older_price_back() {
        Plan retired = second.with(PlanStatus.INACTIVE);

        assertThat(versions(first, retired).current()).isEqualTo(retired);
    }

    @Test
    void terms_are_known_when_any_version_has_them_and_the_newest_such_one_is_meant() {
        Plan cheap = version(1).with(terms(900)).build();
        Plan dear = version(2).with(terms(1900)).build();
        Plan cheapAgain = version(3).with(terms(900)).build();

        assertThat(versions(cheap, dear, cheapAgain).of(terms(900))).contains(cheapAgain);
        assertThat(versions(cheap, dear, cheapAgain).of(terms(1900))).contains(dear);
        assertThat(versions(cheap, dear, cheapAgain).of(terms(1901))).isEmpty();
    }

    @Test
    void a_plan_of_paypal_is_recognized_as_that_of_an_older_version() {
        assertThat(versions(first, second).includes(new ProviderPlanId("P-1"))).isTrue();
        assertThat(versions(first, second).includes(new ProviderPlanId("P-9"))).isFalse();
    }

    @Test
    void a_version_follows_the_one_before_it_into_its_product() {
        Plan foreign = version(2).publishedAs("P-2", "PROD-FOREIGN").build();
        Plan free = version(3).with(terms(0)).build();
        Plan next = version(4).build();

        assertThat(versions(first, foreign, free, next).productBefore(next))
                .contains(new ProviderProductId("PROD-FOREIGN"));
        assertThat(versions(first, foreign, free, next).productBefore(first)).isEmpty();
    }

    @Test
    void versions_of_two_plans_are_none_of_one() {
        Plan other = aPlan().build();

        assertThatIllegalArgumentException().isThrownBy(() -> versions(first, other));
        assertThatIllegalArgumentException().isThrownBy(() -> new PlanVersions(List.of()));
    }

    private static PlanVersions versions(Plan... plans) {
        return new PlanVersions(List.of(plans));
    }

    private static SamplePlans version(int number) {
        return aPlan().coded("pro").version(number);
    }

    private static PlanTerms terms(long cents) {
        return new PlanTerms(
                euro(cents), new BillingInterval(BillingInterval.Unit.MONTH, 1), Optional.empty(), Optional.empty());
    }
}
