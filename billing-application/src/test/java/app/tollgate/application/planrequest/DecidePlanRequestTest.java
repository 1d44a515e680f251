package app.tollgate.application.planrequest;

import static app.tollgate.application.testing.SamplePlanRequests.aTransfer;
import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.Moments.daysLater;
import static app.tollgate.domain.testing.SamplePlans.euro;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.planrequest.DecidePlanRequest.Outcome;
import app.tollgate.domain.access.Grant;
import app.tollgate.domain.access.GrantKind;
import app.tollgate.domain.audit.AuditAction;
import app.tollgate.domain.audit.AuditEntry;
import app.tollgate.domain.payment.ManualPayment;
import app.tollgate.domain.planrequest.FourEyes;
import app.tollgate.domain.planrequest.PlanRequest;
import app.tollgate.domain.planrequest.PlanRequestId;
import app.tollgate.domain.planrequest.RequestState;
import app.tollgate.domain.planrequest.RequestStatus;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("MAN-2")
class DecidePlanRequestTest {

    private static final Instant MONTH_LATER = Instant.parse("2026-04-01T09:30:00Z");

    private final RequestHouse house = new RequestHouse(false);

    @Test
    void an_approval_makes_the_payment_the_invoice_and_the_plan() {
        PlanRequest asked = house.asked(aTransfer());

        PlanRequest approved = approved(house.approves(house.boss, asked));

        assertThat(house.requests.all()).containsExactly(approved);
        Grant plan = house.grants.of(house.ann).getFirst();
        assertThat(plan.kind()).isEqualTo(GrantKind.MANUAL_PLAN);
        assertThat(plan.plan()).contains(house.pro.id());
        assertThat(plan.startsAt()).isEqualTo(NOW);
        assertThat(plan.endsAt()).isEqualTo(MONTH_LATER);
        ManualPayment payment = house.payments.all().getFirst();
        assertThat(payment.request()).isEqualTo(asked.id());
        assertThat(payment.grant()).isEqualTo(plan.id());
        assertThat(payment.amount()).isEqualTo(euro(1290));
        assertThat(payment.confirmedBy()).isEqualTo(house.boss);
        assertThat(house.payments.invoices()).hasSize(1);
    }

    @Test
    @Tag("MAN-4")
    void a_second_approval_changes_nothing_whoever_says_it() {
        PlanRequest asked = house.asked(aTransfer());
        PlanRequest approved = approved(house.approves(house.boss, asked));
        house.clock.set(daysLater(1));

        assertThat(house.approves(house.boss, asked)).isEqualTo(new Outcome.ChangesNothing(approved));
        assertThat(house.approves(house.deputy, asked)).isEqualTo(new Outcome.ChangesNothing(approved));

        assertThat(house.grants.all()).hasSize(1);
        assertThat(house.payments.all()).hasSize(1);
        assertThat(house.audit.all()).hasSize(1);
    }

    @Test
    void a_rejection_has_a_reason_gives_nothing_and_stays() {
        PlanRequest asked = house.asked(aTransfer());

        assertThat(house.rejects(house.boss, asked)).isInstanceOf(Outcome.Rejected.class);
        assertThat(house.rejects(house.deputy, asked)).isInstanceOf(Outcome.ChangesNothing.class);

        assertThat(house.requests.all().getFirst().status())
                .isEqualTo(new RequestStatus.Rejected(house.boss, NOW, "no money came"));
        assertThat(house.approves(house.boss, asked)).isEqualTo(new Outcome.DecidedOtherwise(RequestState.REJECTED));
        assertThat(house.grants.all()).isEmpty();
    }

    @Test
    void what_was_given_is_not_rejected_nor_deleted() {
        PlanRequest asked = house.asked(aTransfer());
        var _ = house.approves(house.boss, asked);

        assertThat(house.rejects(house.boss, asked)).isEqualTo(new Outcome.DecidedOtherwise(RequestState.ACTIVE));
        assertThat(house.delete.delete(asked.id(), house.boss).block(SOON))
                .isEqualTo(new DeletePlanRequest.Outcome.Decided(RequestState.ACTIVE));
        assertThat(house.delete.withdraw(asked.id(), house.ann).block(SOON))
                .isEqualTo(new DeletePlanRequest.Outcome.Decided(RequestState.ACTIVE));
    }

    @Test
    void a_pending_one_is_deleted_by_an_admin_or_by_whose_it_is() {
        PlanRequest byAdmin = house.asked(aTransfer());
        PlanRequest byAnn = house.asked(aTransfer());

        assertThat(house.delete.withdraw(byAnn.id(), house.deputy).block(SOON))
                .isEqualTo(new DeletePlanRequest.Outcome.NoSuchRequest());
        assertThat(house.delete.withdraw(byAnn.id(), house.ann).block(SOON))
                .isEqualTo(new DeletePlanRequest.Outcome.Deleted());
        assertThat(house.delete.delete(byAdmin.id(), house.boss).block(SOON))
                .isEqualTo(new DeletePlanRequest.Outcome.Deleted());
        assertThat(house.delete.delete(byAdmin.id(), house.boss).block(SOON))
                .isEqualTo(new DeletePlanRequest.Outcome.NoSuchRequest());

        assertThat(house.audit.all()).extracting(AuditEntry::action).containsExactly(AuditAction.PLAN_REQUEST_DELETED);
    }

    @Test
    @Tag("MAN-5")
    void a_renewal_goes_on_from_the_old_end() {
        var _ = house.approves(house.boss, house.asked(aTransfer()));
        house.clock.set(daysLater(20));

        var _ = house.approves(house.boss, house.asked(aTransfer()));

        Grant renewal = house.grants.of(house.ann).getFirst();
        assertThat(renewal.startsAt()).isEqualTo(MONTH_LATER);
        assertThat(renewal.endsAt()).isEqualTo(Instant.parse("2026-05-01T09:30:00Z"));
        assertThat(house.payments
                        .of(house.ann)
                        .map(ManualPayment::ordinal)
                        .collectList()
                        .block(SOON))
                .containsExactly(2, 1);
    }

    @Test
    void an_end_of_ones_own_is_in_the_future() {
        PlanRequest asked = house.asked(aTransfer());

        assertThat(house.approvesUntil(NOW, asked)).isEqualTo(new Outcome.EndsInThePast());
        assertThat(house.approvesUntil(daysLater(4000), asked)).isEqualTo(new Outcome.EndsTooLate(daysLater(3660)));
        var _ = approved(house.approvesUntil(daysLater(40), asked));
        assertThat(house.approvesUntil(daysLater(39), house.asked(aTransfer())))
                .isEqualTo(new Outcome.EndsBeforeItBegins(daysLater(40)));

        assertThat(house.grants.of(house.ann)).extracting(Grant::endsAt).containsExactly(daysLater(40));
    }

    @Test
    @Tag("ADM-5")
    void each_decision_is_on_record_with_before_and_after_and_why() {
        var _ = house.approves(house.boss, house.asked(aTransfer()));
        var _ = house.rejects(house.deputy, house.asked(aTransfer()));

        AuditEntry approval = house.audit.all().getFirst();
        assertThat(approval.action()).isEqualTo(AuditAction.PLAN_REQUEST_APPROVED);
        assertThat(approval.actor()).isEqualTo(house.boss);
        assertThat(approval.subject().customer()).contains(house.ann);
        assertThat(approval.reason()).contains("seen on the account");
        assertThat(approval.change().before())
                .containsEntry("status", "pending")
                .containsEntry("invoice", "unpaid");
        assertThat(approval.change().after())
                .containsEntry("status", "active")
                .containsEntry("invoice", "paid")
                .containsEntry("amount", "EUR 12.90")
                .containsEntry("until", MONTH_LATER.toString());
        assertThat(house.audit.all().getLast().reason()).contains("no money came");
    }

    @Test
    void what_nobody_asked_for_is_not_decided() {
        FourEyes.Yes yes = new FourEyes.Yes(house.boss, Optional.empty(), false);
        PlanRequestId nobodys = new PlanRequestId(new UUID(9, 9));

        assertThat(house.decide.approve(nobodys, yes, Optional.empty()).block(SOON))
                .isEqualTo(new Outcome.NoSuchRequest());
        assertThat(house.decide.reject(nobodys, "no money came", house.boss).block(SOON))
                .isEqualTo(new Outcome.NoSuchRequest());
    }

    private static PlanRequest approved(Outcome outcome) {
        return ((Outcome.Approved) outcome).request();
    }
}
