package app.tollgate.application.plan;

import static app.tollgate.application.plan.PlanHouse.PLAN;
import static app.tollgate.application.plan.PlanHouse.PRODUCT;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.SamplePlans.aPlan;
import static app.tollgate.domain.testing.SamplePlans.euro;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.plan.PublishPlans.Report;
import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.application.port.gateway.PlanGateway.NewPlan;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.plan.PlanTerms;
import app.tollgate.domain.plan.ProviderPlanId;
import app.tollgate.domain.plan.ProviderProductId;
import app.tollgate.domain.plan.Publication;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/// What the start makes of plans that have several versions, or share their product.
@Tag("PLN-4")
class PublishVersionsTest {

    private static final ProviderPlanId OLD = new ProviderPlanId("P-OLD");

    private final PlanHouse house = new PlanHouse();
    private final Plan sold = aPlan().publishedAs("P-OLD", "PROD-1").build();
    private final Plan next = versionOf(2, 1390);

    @Test
    void a_version_half_way_is_finished_even_where_no_plans_of_catalogues_are_created() {
        has(sold, next);
        house.planIs(new GatewayAnswer.Done<>(PLAN));

        Report report = publish(Map.of(), false);

        assertThat(report).isEqualTo(new Report(List.of(sold.code()), Map.of()));
        assertThat(house.stored(sold.code())).isEqualTo(next.with(new Publication.Published(PRODUCT, PLAN)));
    }

    @Test
    void the_configured_id_of_an_older_version_is_no_contradiction() {
        has(sold, next);
        house.planIs(new GatewayAnswer.Done<>(PLAN));

        Report first = publish(Map.of(sold.code(), OLD), false);
        Report second = publish(Map.of(sold.code(), OLD), false);

        assertThat(List.of(first, second)).containsOnly(new Report(List.of(sold.code()), Map.of()));
        assertThat(house.paypal.finds().asked()).isEmpty();
    }

    @Test
    void a_version_that_another_took_over_from_is_never_published() {
        has(sold, next, versionOf(3, 1490));
        house.planIs(new GatewayAnswer.Done<>(PLAN));

        assertThat(publish(Map.of(), true).complete()).isTrue();

        assertThat(house.paypal.plans().asked())
                .extracting(NewPlan::terms)
                .containsExactly(versionOf(3, 1490).terms());
        assertThat(house.plans.find(next.id()).block(SOON)).isEqualTo(next);
    }

    @Test
    @Tag("SUB-6")
    void all_plans_that_are_created_share_one_product() {
        Plan first = aPlan().sortedAt(1).build();
        Plan second = aPlan().sortedAt(2).build();
        has(first, second);
        house.productIs(new GatewayAnswer.Done<>(PRODUCT));
        house.planIs(new GatewayAnswer.Done<>(PLAN));
        house.planIs(new GatewayAnswer.Done<>(new ProviderPlanId("P-2")));

        assertThat(publish(Map.of(), true).complete()).isTrue();

        assertThat(house.paypal.products().asked()).hasSize(1);
        assertThat(house.stored(first.code()).changesInPlaceTo(house.stored(second.code())))
                .isTrue();
    }

    @Test
    @Tag("SUB-6")
    void whoever_had_another_product_created_at_the_same_time_takes_the_one_that_was_stored_first() {
        ProviderProductId quicker = new ProviderProductId("PROD-QUICKER");
        has(sold.with(new Publication.Published(PRODUCT, OLD)), aPlan().build());
        var _ = house.paypal
                .products()
                .answer(Mono.defer(() -> house.products.settle(quicker).thenReturn(new GatewayAnswer.Done<>(PRODUCT))));
        house.planIs(new GatewayAnswer.Done<>(PLAN));

        assertThat(publish(Map.of(), true).complete()).isTrue();

        assertThat(house.paypal.plans().asked()).extracting(NewPlan::product).containsExactly(quicker);
    }

    private Plan versionOf(int number, long cents) {
        PlanTerms terms = new PlanTerms(euro(cents), sold.terms().interval(), Optional.empty(), Optional.empty());
        return aPlan().coded(sold.code().value()).version(number).with(terms).build();
    }

    private void has(Plan... plans) {
        List.of(plans).forEach(house::has);
    }

    private Report publish(Map<PlanCode, ProviderPlanId> links, boolean createOthers) {
        return house.publish()
                .publish(new PublishPlans.Command(links, createOthers))
                .block(SOON);
    }
}
