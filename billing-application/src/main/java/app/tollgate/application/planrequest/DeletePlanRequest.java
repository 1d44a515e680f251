package app.tollgate.application.planrequest;

import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.planrequest.PlanRequestId;
import app.tollgate.domain.planrequest.RequestState;
import reactor.core.publisher.Mono;

/// A request that nobody decided about is taken away, and its transfer can be named again (MAN-2).
public interface DeletePlanRequest {

    /// By an admin.
    Mono<Outcome> delete(PlanRequestId id, CustomerId by);

    /// By the customer who asked; those of others are not there.
    Mono<Outcome> withdraw(PlanRequestId id, CustomerId customer);

    sealed interface Outcome {

        record Deleted() implements Outcome {}

        /// It stays, since it says why somebody has a plan, or has none.
        record Decided(RequestState state) implements Outcome {}

        record NoSuchRequest() implements Outcome {}
    }
}
