package app.tollgate.application.planrequest;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.Grants;
import app.tollgate.application.port.store.Identifiers;
import app.tollgate.application.port.store.ManualPayments;
import app.tollgate.application.port.store.PlanRequests;
import app.tollgate.application.port.store.StaleWrite;
import app.tollgate.domain.access.Grant;
import app.tollgate.domain.access.GrantId;
import app.tollgate.domain.access.GrantKind;
import app.tollgate.domain.payment.InvoiceId;
import app.tollgate.domain.payment.ManualPayment;
import app.tollgate.domain.payment.PaymentId;
import app.tollgate.domain.period.BillingPeriod;
import app.tollgate.domain.planrequest.PlanRequest;
import app.tollgate.domain.planrequest.RequestStatus;
import app.tollgate.domain.planrequest.RequestStatus.Active;
import app.tollgate.domain.planrequest.Transfer;
import java.util.Optional;
import reactor.core.publisher.Mono;

/// Writes what a decision makes, inside its unit of work. When somebody else decided in between it fails with
/// [StaleWrite], and the unit of work begins again with what stands then.
@UseCase
final class Approving {

    private final PlanRequests requests;
    private final Grants grants;
    private final ManualPayments payments;
    private final DecisionRecord record;
    private final Identifiers identifiers;

    Approving(
            PlanRequests requests,
            Grants grants,
            ManualPayments payments,
            DecisionRecord record,
            Identifiers identifiers) {
        this.requests = requests;
        this.grants = grants;
        this.payments = payments;
        this.record = record;
        this.identifiers = identifiers;
    }

    /// The request becomes active, its plan is given, and its money booked.
    Mono<PlanRequest> give(PlanRequest read, PlannedApproval planned, Active active, Optional<String> why) {
        Grant grant = grant(read, planned, active);
        return moved(read, active)
                .then(given(grant))
                .then(payments.book(payment(read, planned, active, grant), new InvoiceId(identifiers.next())))
                .then(record.decided(read, active, why))
                .thenReturn(read.with(active));
    }

    /// Another status alone.
    Mono<PlanRequest> move(PlanRequest read, RequestStatus next, Optional<String> why) {
        return moved(read, next).then(record.decided(read, next, why)).thenReturn(read.with(next));
    }

    private Mono<Boolean> moved(PlanRequest read, RequestStatus next) {
        return requests.move(read, next)
                .filter(done -> done)
                .switchIfEmpty(Mono.error(() -> new StaleWrite("the request")));
    }

    private Mono<Boolean> given(Grant grant) {
        return grants.add(grant)
                .filter(done -> done)
                .switchIfEmpty(Mono.error(() -> new StaleWrite("what this customer has")));
    }

    private Grant grant(PlanRequest request, PlannedApproval planned, Active active) {
        BillingPeriod time = active.time();
        Transfer transfer = request.transfer();
        return new Grant(
                new GrantId(identifiers.next()),
                request.customer(),
                GrantKind.MANUAL_PLAN,
                planned.plan().benefits().tier(),
                Optional.of(planned.plan().id()),
                time.start(),
                time.end(),
                "paid by " + transfer.method().value() + ", transfer "
                        + transfer.id().value(),
                active.by(),
                active.at());
    }

    private ManualPayment payment(PlanRequest request, PlannedApproval planned, Active active, Grant grant) {
        return new ManualPayment(
                new PaymentId(identifiers.next()),
                request.id(),
                request.customer(),
                planned.ordinal(),
                grant.id(),
                request.transfer().amount(),
                active.by(),
                active.at());
    }
}
