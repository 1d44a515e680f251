package app.tollgate.application.plan;

import static app.tollgate.application.plan.PlanHouse.PLAN;
import static app.tollgate.application.plan.PlanHouse.PRODUCT;
import static app.tollgate.application.plan.PlanHouse.draftOf;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.SamplePlans.aPlan;
import static app.tollgate.domain.testing.SamplePlans.euro;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.plan.AddPlanVersion.Outcome;
import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.PlanTerms;
import app.tollgate.domain.plan.ProviderPlanId;
import app.tollgate.domain.plan.Publication;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A new price that exists at PayPal already.
@Tag("PLN-4")
class LinkPlanVersionTest {

    private final PlanHouse house = new PlanHouse();
    private final Plan sold = aPlan().publishedAs("P-OLD", "PROD-OLD").build();

    @BeforeEach
    void one_version_is_sold() {
        house.has(sold);
    }

    @Test
    void a_plan_that_agrees_is_sold_as_the_next_version_and_nothing_is_made_at_paypal() {
        house.finds(costing(1390));

        Outcome outcome = link(1390, 1, PLAN);

        Plan stored = house.stored(sold.code());
        assertThat(outcome).isEqualTo(new Outcome.Added(stored));
        assertThat(stored.version()).isEqualTo(2);
        assertThat(stored.publication()).isEqualTo(new Publication.Published(PRODUCT, PLAN));
        assertThat(house.paypal.plans().asked()).isEmpty();
        assertThat(house.plans.find(sold.id()).block(SOON)).isEqualTo(sold);
        assertThat(link(1390, 1, PLAN)).isEqualTo(new Outcome.AlreadyThere(stored));
    }

    @Test
    void a_plan_that_charges_something_else_is_not_linked_and_leaves_no_version() {
        house.finds(costing(1490));

        assertThat(link(1390, 1, PLAN)).isEqualTo(new Outcome.ProviderDisagrees("price", "EUR 13.90", "EUR 14.90"));
        assertThat(house.plans.all()).containsExactly(sold);
    }

    @Test
    void what_paypal_does_not_know_and_what_it_does_not_answer_leave_no_version() {
        house.finds(new GatewayAnswer.Refused<>(GatewayAnswer.Refused.NO_SUCH_RESOURCE, "debug"));
        assertThat(link(1390, 1, PLAN)).isEqualTo(new Outcome.NoSuchProviderPlan());
        house.finds(new GatewayAnswer.Unavailable<>(Optional.empty()));
        assertThat(link(1390, 1, PLAN)).isEqualTo(new Outcome.NotYet());

        assertThat(house.plans.all()).containsExactly(sold);
    }

    @Test
    void a_plan_that_is_sold_already_is_taken_also_by_the_version_before() {
        assertThat(link(1390, 1, new ProviderPlanId("P-OLD"))).isEqualTo(new Outcome.ProviderPlanTaken(sold.code()));
        assertThat(link(1290, 1, PLAN)).isEqualTo(new Outcome.LinkedElsewhere(new ProviderPlanId("P-OLD")));
    }

    @Test
    void a_version_made_from_an_older_one_is_too_late() {
        house.finds(costing(1390));
        assertThat(link(1390, 1, PLAN)).isInstanceOf(Outcome.Added.class);

        assertThat(link(1490, 1, new ProviderPlanId("P-2"))).isEqualTo(new Outcome.Overtaken());
    }

    @Test
    void a_version_half_way_to_paypal_is_finished_by_a_link() {
        house.planIs(new GatewayAnswer.Unknown<>());
        assertThat(house.versions()
                        .add(draftOf(dearer(1390)), 1, PlanHouse.BOSS)
                        .block(SOON))
                .isEqualTo(new Outcome.NotYet());
        house.finds(costing(1390));

        assertThat(link(1390, 1, PLAN)).isInstanceOf(Outcome.Added.class);

        assertThat(house.plans.all()).hasSize(2);
        assertThat(house.stored(sold.code()).publication()).isEqualTo(new Publication.Published(PRODUCT, PLAN));
    }

    @Test
    void a_code_that_nobody_sells_has_no_version_to_follow() {
        assertThat(house.versions()
                        .link(draftOf(aPlan().coded("other").build()), 1, PLAN, PlanHouse.BOSS)
                        .block(SOON))
                .isEqualTo(new Outcome.NoSuchPlan());
    }

    private Outcome link(int cents, int successorOf, ProviderPlanId existing) {
        return house.versions()
                .link(draftOf(dearer(cents)), successorOf, existing, PlanHouse.BOSS)
                .block(SOON);
    }

    private Plan dearer(int cents) {
        return new Plan(
                sold.id(),
                sold.code(),
                sold.version(),
                costing(cents),
                sold.benefits(),
                sold.display(),
                sold.status(),
                sold.publication());
    }

    private PlanTerms costing(int cents) {
        return new PlanTerms(
                euro(cents),
                sold.terms().interval(),
                sold.terms().trial(),
                sold.terms().setupFee());
    }
}
