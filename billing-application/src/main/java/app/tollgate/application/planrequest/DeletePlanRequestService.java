package app.tollgate.application.planrequest;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.PlanRequests;
import app.tollgate.application.port.store.StaleWrite;
import app.tollgate.application.port.store.UnitOfWork;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.planrequest.PlanRequest;
import app.tollgate.domain.planrequest.PlanRequestId;
import java.time.Instant;
import java.time.InstantSource;
import reactor.core.publisher.Mono;

@UseCase
final class DeletePlanRequestService implements DeletePlanRequest {

    private final PlanRequests requests;
    private final DecisionRecord record;
    private final UnitOfWork unitOfWork;
    private final InstantSource clock;

    DeletePlanRequestService(PlanRequests requests, DecisionRecord record, UnitOfWork unitOfWork, InstantSource clock) {
        this.requests = requests;
        this.record = record;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    @Override
    public Mono<Outcome> delete(PlanRequestId id, CustomerId by) {
        Instant now = clock.instant();
        return unitOfWork.atomically(() -> requests.find(id)
                .flatMap(request -> deleted(request, record.deleted(request, by, now), now))
                .defaultIfEmpty(new Outcome.NoSuchRequest()));
    }

    /// The audit log is about what admins do, so a customer who thinks better of it leaves no trace there.
    @Override
    public Mono<Outcome> withdraw(PlanRequestId id, CustomerId customer) {
        Instant now = clock.instant();
        return unitOfWork.atomically(() -> requests.find(id)
                .filter(request -> request.customer().equals(customer))
                .flatMap(request -> deleted(request, Mono.empty(), now))
                .defaultIfEmpty(new Outcome.NoSuchRequest()));
    }

    private Mono<Outcome> deleted(PlanRequest request, Mono<Void> recording, Instant now) {
        return request.status().isOpen()
                ? requests.delete(request)
                        .filter(done -> done)
                        .switchIfEmpty(Mono.error(() -> new StaleWrite("the request")))
                        .then(recording)
                        .thenReturn(new Outcome.Deleted())
                : Mono.just(new Outcome.Decided(request.stateAt(now)));
    }
}
