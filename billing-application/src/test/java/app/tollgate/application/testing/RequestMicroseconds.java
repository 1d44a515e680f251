package app.tollgate.application.testing;

import app.tollgate.domain.payment.ManualPayment;
import app.tollgate.domain.period.BillingPeriod;
import app.tollgate.domain.planrequest.PlanRequest;
import app.tollgate.domain.planrequest.RequestStatus;

/// What was paid by hand, with the time that stores keep.
final class RequestMicroseconds {

    private RequestMicroseconds() {}

    static PlanRequest of(PlanRequest request) {
        return new PlanRequest(
                request.id(),
                request.customer(),
                request.plan(),
                request.transfer(),
                of(request.status()),
                Microseconds.of(request.requestedAt()));
    }

    static RequestStatus of(RequestStatus status) {
        return switch (status) {
            case RequestStatus.Pending _ -> status;
            case RequestStatus.ApprovedOnce(var by, var at, var expiry) ->
                new RequestStatus.ApprovedOnce(by, Microseconds.of(at), expiry.map(Microseconds::of));
            case RequestStatus.Active(var by, var at, var time, var anchor) ->
                new RequestStatus.Active(
                        by,
                        Microseconds.of(at),
                        new BillingPeriod(Microseconds.of(time.start()), Microseconds.of(time.end())),
                        Microseconds.of(anchor));
            case RequestStatus.Rejected(var by, var at, var reason) ->
                new RequestStatus.Rejected(by, Microseconds.of(at), reason);
        };
    }

    static ManualPayment of(ManualPayment payment) {
        return new ManualPayment(
                payment.id(),
                payment.request(),
                payment.customer(),
                payment.ordinal(),
                payment.grant(),
                payment.amount(),
                payment.confirmedBy(),
                Microseconds.of(payment.at()));
    }
}
