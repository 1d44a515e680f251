package app.tollgate.application.planrequest;

import app.tollgate.application.Page;
import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.PlanRequests;
import app.tollgate.application.port.view.PlanRequestQueue;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.planrequest.PlanRequest;
import app.tollgate.domain.planrequest.PlanRequestId;
import app.tollgate.domain.planrequest.RequestState;
import java.time.InstantSource;
import java.util.Optional;
import reactor.core.publisher.Mono;

@UseCase
final class ShowPlanRequestsService implements ShowPlanRequests {

    private final PlanRequests requests;
    private final PlanRequestQueue queue;
    private final InstantSource clock;

    ShowPlanRequestsService(PlanRequests requests, PlanRequestQueue queue, InstantSource clock) {
        this.requests = requests;
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    public Mono<Page<PlanRequest, PlanRequestId>> own(CustomerId customer, int limit, Optional<PlanRequestId> after) {
        return Page.read(limit, count -> requests.of(customer, count, after), PlanRequest::id);
    }

    @Override
    public Mono<Page<PlanRequestQueue.Entry, PlanRequestId>> queue(
            Optional<RequestState> state, int limit, Optional<PlanRequestId> after) {
        PlanRequestQueue.Filter filter = new PlanRequestQueue.Filter(state, clock.instant());
        return Page.read(
                limit,
                count -> queue.newestFirst(filter, count, after),
                entry -> entry.request().id());
    }
}
