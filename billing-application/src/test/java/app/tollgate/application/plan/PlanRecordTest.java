package app.tollgate.application.plan;

import static app.tollgate.application.plan.PlanHouse.PLAN;
import static app.tollgate.application.plan.PlanHouse.draftOf;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.SamplePlans.aPlan;
import static app.tollgate.domain.testing.SamplePlans.euro;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.domain.audit.AuditAction;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.PlanTerms;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ADM-5")
class PlanRecordTest {

    private final PlanHouse house = new PlanHouse();
    private final Plan wanted = aPlan().build();
    private final Plan sold = aPlan().publishedAs("P-OLD", "PROD-OLD").build();

    @Test
    void a_new_plan_is_on_record_once_with_who_made_it() {
        house.productIs(new GatewayAnswer.Unknown<>());
        assertThat(house.create(wanted)).isEqualTo(new CreatePlan.Outcome.NotYet());
        house.productIs(new GatewayAnswer.Unknown<>());
        assertThat(house.create(wanted)).isEqualTo(new CreatePlan.Outcome.NotYet());

        assertThat(house.audit.all()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(AuditAction.PLAN_CREATED);
            assertThat(entry.actor()).isEqualTo(PlanHouse.BOSS);
            assertThat(entry.change().after())
                    .containsEntry("price", wanted.terms().price().toString());
        });
    }

    @Test
    void a_version_is_on_record_once_and_asking_again_is_not() {
        Plan dearer = aPlan().coded(sold.code().value())
                .with(new PlanTerms(euro(1390), sold.terms().interval(), Optional.empty(), Optional.empty()))
                .build();
        house.has(sold);
        house.planIs(new GatewayAnswer.Done<>(PLAN));
        assertThat(house.versions().add(draftOf(dearer), 1, PlanHouse.BOSS).block(SOON))
                .isInstanceOf(AddPlanVersion.Outcome.Added.class);
        assertThat(house.versions().add(draftOf(dearer), 1, PlanHouse.BOSS).block(SOON))
                .isInstanceOf(AddPlanVersion.Outcome.AlreadyThere.class);

        assertThat(house.audit.all()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(AuditAction.PLAN_VERSION_ADDED);
            assertThat(entry.actor()).isEqualTo(PlanHouse.BOSS);
            assertThat(entry.change().after()).containsEntry("version", "2");
        });
    }
}
