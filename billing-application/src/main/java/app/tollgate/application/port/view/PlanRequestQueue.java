package app.tollgate.application.port.view;

import app.tollgate.domain.customer.EmailAddress;
import app.tollgate.domain.planrequest.PlanRequest;
import app.tollgate.domain.planrequest.PlanRequestId;
import app.tollgate.domain.planrequest.RequestState;
import java.time.Instant;
import java.util.Optional;
import reactor.core.publisher.Flux;

/// Requests of all customers, for people who decide about them (MAN-2).
public interface PlanRequestQueue {

    /// At most `limit` that are in the state that is asked for at that moment, the newest first, those behind
    /// `after` (keyset).
    Flux<Entry> newestFirst(Filter filter, int limit, Optional<PlanRequestId> after);

    /// Without a state it is every request.
    record Filter(Optional<RequestState> state, Instant at) {}

    /// A request and who it is of.
    record Entry(PlanRequest request, Optional<EmailAddress> email, Optional<String> name) {}
}
