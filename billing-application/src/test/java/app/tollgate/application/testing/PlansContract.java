package app.tollgate.application.testing;

import static app.tollgate.application.testing.FullPlan.aPlanInEveryPart;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.SamplePlans.aPlan;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.port.store.Plans;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.PlanBenefits;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.plan.PlanId;
import app.tollgate.domain.plan.ProviderPlanId;
import app.tollgate.domain.plan.Tier;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What every store of plans promises. The fake and the database both keep it, so tests on the fake mean something.
public interface PlansContract {

    Plans plans();

    @Test
    @Tag("PLN-1")
    default void keeps_every_part_of_a_plan() {
        Plan plan = aPlanInEveryPart();

        add(plan);

        assertThat(plans().find(plan.id()).block(SOON)).isEqualTo(plan);
    }

    @Test
    @Tag("PLN-1")
    default void keeps_limits_in_their_order() {
        Plan plan = aPlanInEveryPart();

        add(plan);

        PlanBenefits kept = plans().find(plan.id()).block(SOON).benefits();
        assertThat(kept.limits().keySet()).containsExactly("zeta", "alpha", "midway");
    }

    @Test
    @Tag("PLN-1")
    default void keeps_a_plan_that_leaves_out_all_it_may() {
        Plan plan = aPlan().with(new PlanBenefits(new Tier("free"), List.of(), Map.of(), 0, 0))
                .build();

        add(plan);

        assertThat(plans().find(plan.id()).block(SOON)).isEqualTo(plan);
    }

    @Test
    @Tag("PLN-5")
    default void adds_a_version_of_a_plan_once() {
        Plan first = aPlan().coded("pro").build();
        Plan second = aPlan().coded("pro").ofTier("basic").build();
        add(first);

        Boolean added = plans().add(second).block(SOON);

        assertThat(added).isFalse();
        assertThat(plans().currentByCode(first.code()).block(SOON)).isEqualTo(first);
    }

    @Test
    @Tag("PLN-2")
    default void gives_a_plan_of_paypal_to_one_plan_only() {
        add(aPlan().publishedAs("P-ONE").build());

        Boolean added = plans().add(aPlan().publishedAs("P-ONE").build()).block(SOON);

        assertThat(added).isFalse();
    }

    @Test
    @Tag("PLN-4")
    default void shows_the_newest_version_of_each_plan_by_sort_order_and_code() {
        add(aPlan().coded("b").sortedAt(1).build());
        add(aPlan().coded("c").sortedAt(0).build());
        add(aPlan().coded("a").sortedAt(0).build());
        add(aPlan().coded("a").version(2).sortedAt(1).build());

        List<Plan> current = plans().current().collectList().block(SOON);

        assertThat(current)
                .extracting(plan -> plan.code().value() + plan.version())
                .containsExactly("c1", "a2", "b1");
    }

    @Test
    @Tag("PLN-4")
    default void finds_an_older_version_by_its_id() {
        Plan old = aPlan().coded("pro").build();
        Plan current = aPlan().coded("pro").version(2).build();
        add(old);
        add(current);

        assertThat(plans().find(old.id()).block(SOON)).isEqualTo(old);
        assertThat(plans().currentByCode(old.code()).block(SOON)).isEqualTo(current);
    }

    @Test
    @Tag("PLN-2")
    default void finds_a_plan_by_its_id_at_paypal() {
        Plan plan = aPlan().publishedAs("P-TWO").build();
        add(plan);

        assertThat(plans().findByProviderId(new ProviderPlanId("P-TWO")).block(SOON))
                .isEqualTo(plan);
    }

    @Test
    default void finds_nothing_where_there_is_nothing() {
        assertThat(plans().find(new PlanId(new UUID(1, 1))).block(SOON)).isNull();
        assertThat(plans().currentByCode(new PlanCode("nowhere")).block(SOON)).isNull();
        assertThat(plans().findByProviderId(new ProviderPlanId("P-NOWHERE")).block(SOON))
                .isNull();
        assertThat(plans().current().collectList().block(SOON)).isEmpty();
    }

    private void add(Plan plan) {
        assertThat(plans().add(plan).block(SOON)).isTrue();
    }
}
