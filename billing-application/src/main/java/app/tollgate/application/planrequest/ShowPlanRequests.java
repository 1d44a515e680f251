package app.tollgate.application.planrequest;

import app.tollgate.application.Page;
import app.tollgate.application.port.view.PlanRequestQueue;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.planrequest.PlanRequest;
import app.tollgate.domain.planrequest.PlanRequestId;
import app.tollgate.domain.planrequest.RequestState;
import java.util.Optional;
import reactor.core.publisher.Mono;

/// Customers look at what they asked for, and the back office at what all did (MAN-2).
public interface ShowPlanRequests {

    /// At most `limit` of one customer behind `after`, the newest first.
    Mono<Page<PlanRequest, PlanRequestId>> own(CustomerId customer, int limit, Optional<PlanRequestId> after);

    /// At most `limit` behind `after`, the newest first; with a state only those that are in it now.
    Mono<Page<PlanRequestQueue.Entry, PlanRequestId>> queue(
            Optional<RequestState> state, int limit, Optional<PlanRequestId> after);
}
