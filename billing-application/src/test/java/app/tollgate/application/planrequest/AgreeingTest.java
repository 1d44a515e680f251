package app.tollgate.application.planrequest;

import static app.tollgate.application.testing.SamplePlanRequests.aTransfer;
import static app.tollgate.application.testing.SamplePlanRequests.aTransferOf;
import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.SamplePlans.euro;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.planrequest.DecidePlanRequest.Outcome;
import app.tollgate.domain.audit.AuditAction;
import app.tollgate.domain.audit.AuditEntry;
import app.tollgate.domain.payment.ManualPayment;
import app.tollgate.domain.planrequest.FourEyes;
import app.tollgate.domain.planrequest.PlanRequest;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("MAN-4")
class AgreeingTest {

    private final RequestHouse house = new RequestHouse(false);
    private final RequestHouse careful = new RequestHouse(true);

    @Test
    void another_amount_is_given_a_plan_for_only_when_it_is_accepted() {
        PlanRequest asked = house.asked(aTransferOf(euro(1000)));

        assertThat(house.approves(house.boss, asked)).isEqualTo(new Outcome.AmountDiffers(euro(1000), euro(1290)));
        assertThat(house.grants.all()).isEmpty();

        var _ = approved(house.approves(new FourEyes.Yes(house.boss, Optional.empty(), true), asked));
        assertThat(house.payments.all()).extracting(ManualPayment::amount).containsExactly(euro(1000));
    }

    @Test
    void where_two_have_to_agree_the_first_is_kept_and_the_second_completes() {
        PlanRequest asked = careful.asked(aTransfer());

        assertThat(careful.approvesUntil(NOW, asked)).isEqualTo(new Outcome.EndsInThePast());
        assertThat(careful.approves(careful.boss, asked)).isInstanceOf(Outcome.ApprovedOnce.class);
        assertThat(careful.approves(careful.boss, asked)).isInstanceOf(Outcome.ChangesNothing.class);
        assertThat(careful.approves(careful.ann, asked)).isEqualTo(new Outcome.OwnRequest());
        assertThat(careful.grants.all()).isEmpty();

        var _ = approved(careful.approves(careful.deputy, asked));

        assertThat(careful.grants.all()).hasSize(1);
        assertThat(careful.audit.all())
                .extracting(AuditEntry::action)
                .containsExactly(AuditAction.PLAN_REQUEST_APPROVED_ONCE, AuditAction.PLAN_REQUEST_APPROVED);
    }

    @Test
    void the_second_of_two_may_reject() {
        PlanRequest asked = careful.asked(aTransfer());
        var _ = careful.approves(careful.boss, asked);

        assertThat(careful.rejects(careful.deputy, asked)).isInstanceOf(Outcome.Rejected.class);
        assertThat(careful.grants.all()).isEmpty();
    }

    private static PlanRequest approved(Outcome outcome) {
        return ((Outcome.Approved) outcome).request();
    }
}
