package app.tollgate.application.plan;

import static app.tollgate.application.plan.PlanHouse.PLAN;
import static app.tollgate.application.plan.PlanHouse.PRODUCT;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.SamplePlans.aPlan;
import static app.tollgate.domain.testing.SamplePlans.euro;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.plan.PublishPlans.Report;
import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.plan.PlanTerms;
import app.tollgate.domain.plan.ProviderPlanId;
import app.tollgate.domain.plan.Publication;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("PLN-5")
class PublishPlansTest {

    private final PlanHouse house = new PlanHouse();

    @Test
    void a_configured_plan_is_linked_and_the_second_run_asks_nothing() {
        Plan plan = stored(aPlan().build());
        house.finds(plan.terms());

        Report first = publish(Map.of(plan.code(), PLAN), false);
        Report second = publish(Map.of(plan.code(), PLAN), false);

        assertThat(List.of(first, second)).containsOnly(new Report(List.of(plan.code()), Map.of()));
        assertThat(first.complete()).isTrue();
        assertThat(house.stored(plan.code()).publication()).isEqualTo(new Publication.Published(PRODUCT, PLAN));
        assertThat(house.paypal.finds().asked()).hasSize(1);
    }

    @Test
    void plans_without_an_id_are_created_where_that_is_asked_for() {
        Plan plan = stored(aPlan().build());
        house.productIs(new GatewayAnswer.Done<>(PRODUCT));
        house.planIs(new GatewayAnswer.Done<>(PLAN));

        Report report = publish(Map.of(), true);

        assertThat(report).isEqualTo(new Report(List.of(plan.code()), Map.of()));
        assertThat(house.stored(plan.code()).publication()).isEqualTo(new Publication.Published(PRODUCT, PLAN));
    }

    @Test
    void plans_without_an_id_stay_open_where_none_are_to_be_created() {
        Plan plan = stored(aPlan().build());

        Report report = publish(Map.of(), false);

        assertThat(report.complete()).isFalse();
        assertThat(report.open()).containsExactly(Map.entry(plan.code(), "no PayPal plan id is configured for it"));
    }

    @Test
    void free_and_inactive_plans_are_nobodys_business_at_paypal() {
        Plan free = stored(aPlan().with(PlanHouse.FREE).build());
        Plan inactive = stored(aPlan().inactive().build());

        Report report = publish(Map.of(free.code(), PLAN, inactive.code(), new ProviderPlanId("P-2")), true);

        assertThat(report).isEqualTo(new Report(List.of(), Map.of()));
    }

    @Test
    void a_paypal_plan_that_charges_something_else_is_not_linked() {
        Plan plan = stored(aPlan().build());
        house.finds(new PlanTerms(euro(990), plan.terms().interval(), Optional.empty(), Optional.empty()));

        Report report = publish(Map.of(plan.code(), PLAN), true);

        assertThat(report.open())
                .containsExactly(Map.entry(plan.code(), "its price is EUR 12.90, but PayPal plan P-1 has EUR 9.90"));
        assertThat(house.stored(plan.code())).isEqualTo(plan);
    }

    @Test
    void one_plan_in_trouble_does_not_keep_the_others_back() {
        Plan silent = stored(aPlan().sortedAt(1).build());
        Plan refused = stored(aPlan().sortedAt(2).build());
        Plan fine = stored(aPlan().sortedAt(3).build());
        house.finds(new GatewayAnswer.Unknown<>());
        house.finds(new GatewayAnswer.Refused<>("INVALID_RESOURCE_ID", "d404"));
        house.finds(fine.terms());

        Report report = publish(
                Map.of(
                        silent.code(),
                        new ProviderPlanId("P-8"),
                        refused.code(),
                        new ProviderPlanId("P-9"),
                        fine.code(),
                        PLAN),
                false);

        assertThat(report.published()).containsExactly(fine.code());
        assertThat(report.open())
                .containsExactly(
                        Map.entry(silent.code(), "PayPal did not answer"),
                        Map.entry(refused.code(), "PayPal refused it: INVALID_RESOURCE_ID (debug id d404)"));
    }

    @Test
    void one_paypal_plan_configured_for_two_plans_is_reported_and_the_first_keeps_it() {
        Plan first = stored(aPlan().sortedAt(1).build());
        Plan second = stored(aPlan().sortedAt(2).build());
        house.finds(first.terms());
        house.finds(second.terms());

        Report report = publish(Map.of(first.code(), PLAN, second.code(), PLAN), false);

        assertThat(report.published()).containsExactly(first.code());
        assertThat(report.open())
                .containsExactly(Map.entry(
                        second.code(), "PayPal plan P-1 is plan " + first.code().value() + " already"));
    }

    @Test
    void a_configuration_that_contradicts_what_is_sold_is_reported_and_changes_nothing() {
        Plan sold = stored(aPlan().publishedAs("P-OLD").build());

        Report report = publish(Map.of(sold.code(), PLAN), true);

        assertThat(report.open()).containsExactly(Map.entry(sold.code(), "it is sold as another PayPal plan than P-1"));
        assertThat(house.stored(sold.code())).isEqualTo(sold);
    }

    @Test
    void a_run_that_was_cut_off_after_the_product_goes_on_with_the_plan() {
        Plan halfWay =
                stored(aPlan().with(new Publication.ProductCreated(PRODUCT)).build());
        house.planIs(new GatewayAnswer.Done<>(PLAN));

        Report report = publish(Map.of(), true);

        assertThat(report.complete()).isTrue();
        assertThat(house.paypal.products().asked()).isEmpty();
        assertThat(house.stored(halfWay.code()).publication()).isEqualTo(new Publication.Published(PRODUCT, PLAN));
    }

    private Plan stored(Plan plan) {
        house.has(plan);
        return plan;
    }

    private Report publish(Map<PlanCode, ProviderPlanId> links, boolean createOthers) {
        return house.publish()
                .publish(new PublishPlans.Command(links, createOthers))
                .block(SOON);
    }
}
