package app.tollgate.application.testing;

import static app.tollgate.application.testing.FullPlan.aPlanInEveryPart;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.SamplePlans.aPlan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.application.port.store.Plans;
import app.tollgate.application.port.store.StaleWrite;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.PlanStatus;
import app.tollgate.domain.plan.ProviderPlanId;
import app.tollgate.domain.plan.ProviderProductId;
import app.tollgate.domain.plan.Publication;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What every store of plans promises of a plan that changes.
public interface PlanChangesContract {

    Publication HALF_WAY = new Publication.ProductCreated(new ProviderProductId("PROD-1"));
    Publication PUBLISHED = new Publication.Published(new ProviderProductId("PROD-1"), new ProviderPlanId("P-1"));

    Plans plans();

    @Test
    @Tag("PLN-4")
    default void describing_stores_benefits_display_and_status_and_never_the_terms() {
        Plan before = added(aPlan().build());
        Plan other = aPlanInEveryPart();
        Plan wanted = new Plan(
                before.id(),
                before.code(),
                before.version(),
                other.terms(),
                other.benefits(),
                other.display(),
                PlanStatus.INACTIVE,
                other.publication());

        plans().describe(wanted).block(SOON);

        assertThat(stored(before))
                .isEqualTo(before.with(other.benefits(), other.display()).with(PlanStatus.INACTIVE));
    }

    @Test
    @Tag("PLN-5")
    default void a_catalogue_update_does_not_undo_a_publication_it_has_not_seen() {
        Plan read = added(aPlan().build());
        plans().publish(read.with(PUBLISHED)).block(SOON);

        plans().describe(read.with(PlanStatus.INACTIVE)).block(SOON);

        assertThat(stored(read)).isEqualTo(read.with(PlanStatus.INACTIVE).with(PUBLISHED));
    }

    @Test
    @Tag("PLN-5")
    default void a_publication_does_not_undo_a_catalogue_update_it_has_not_seen() {
        Plan read = added(aPlan().build());
        plans().describe(read.with(PlanStatus.INACTIVE)).block(SOON);

        plans().publish(read.with(PUBLISHED)).block(SOON);

        assertThat(stored(read)).isEqualTo(read.with(PlanStatus.INACTIVE).with(PUBLISHED));
    }

    @Test
    @Tag("PLN-2")
    default void goes_to_paypal_step_by_step_and_each_step_may_be_stored_again() {
        Plan plan = added(aPlan().build());

        plans().publish(plan.with(HALF_WAY)).block(SOON);
        plans().publish(plan.with(HALF_WAY)).block(SOON);
        assertThat(stored(plan)).isEqualTo(plan.with(HALF_WAY));

        plans().publish(plan.with(PUBLISHED)).block(SOON);
        plans().publish(plan.with(PUBLISHED)).block(SOON);
        assertThat(stored(plan)).isEqualTo(plan.with(PUBLISHED));
    }

    @Test
    @Tag("PLN-2")
    default void never_steps_back_and_never_elsewhere() {
        Plan halfWay = added(aPlan().with(HALF_WAY).build());
        Plan sold = added(aPlan().with(PUBLISHED).build());
        var otherProduct = new ProviderProductId("PROD-2");
        var otherPlan = new ProviderPlanId("P-2");

        assertStale(halfWay.with(new Publication.Unpublished()));
        assertStale(halfWay.with(new Publication.ProductCreated(otherProduct)));
        assertStale(sold.with(new Publication.Unpublished()));
        assertStale(sold.with(HALF_WAY));
        assertStale(sold.with(new Publication.Published(otherProduct, otherPlan)));

        assertThat(stored(halfWay)).isEqualTo(halfWay);
        assertThat(stored(sold)).isEqualTo(sold);
    }

    @Test
    @Tag("PLN-2")
    default void ties_no_second_plan_to_a_plan_of_paypal() {
        Plan second = added(aPlan().build());
        Plan first = added(aPlan().with(PUBLISHED).build());

        assertStale(second.with(first.publication()));

        assertThat(stored(second)).isEqualTo(second);
    }

    @Test
    default void refuses_to_change_a_plan_that_was_never_added() {
        Plan unknown = aPlan().build();

        assertThatThrownBy(() -> plans().describe(unknown).block(SOON)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> plans().publish(unknown.with(PUBLISHED)).block(SOON))
                .isInstanceOf(IllegalStateException.class);
    }

    private void assertStale(Plan plan) {
        assertThatThrownBy(() -> plans().publish(plan).block(SOON)).isInstanceOf(StaleWrite.class);
    }

    private Plan added(Plan plan) {
        assertThat(plans().add(plan).block(SOON)).isTrue();
        return plan;
    }

    private Plan stored(Plan plan) {
        return plans().find(plan.id()).block(SOON);
    }
}
