package app.tollgate.application.plan;

import static app.tollgate.application.plan.PlanHouse.PLAN;
import static app.tollgate.application.plan.PlanHouse.draftOf;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.SamplePlans.aPlan;
import static app.tollgate.domain.testing.SamplePlans.euro;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.plan.CreatePlan.Outcome;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.PlanTerms;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("PLN-2")
class CreatePlanRaceTest {

    private final PlanHouse house = new PlanHouse();
    private final Plan wanted = aPlan().build();

    @Test
    void whoever_is_overtaken_by_an_admin_with_other_terms_is_told_so() {
        Plan quicker = aPlan().coded(wanted.code().value()).with(termsOf(1390)).build();
        house.finds(wanted.terms());

        Outcome created = house.create(new OvertakenPlans(house.plans, quicker))
                .create(draftOf(wanted), PlanHouse.BOSS)
                .block(SOON);
        PlanHouse other = new PlanHouse();
        other.finds(wanted.terms());
        Outcome linked = other.create(new OvertakenPlans(other.plans, quicker))
                .link(draftOf(wanted), PLAN, PlanHouse.BOSS)
                .block(SOON);

        assertThat(List.of(created, linked)).containsOnly(new Outcome.TermsDiffer());
        assertThat(house.plans.all()).containsExactly(quicker);
        assertThat(other.plans.all()).containsExactly(quicker);
    }

    private PlanTerms termsOf(long cents) {
        return new PlanTerms(euro(cents), wanted.terms().interval(), Optional.empty(), Optional.empty());
    }
}
