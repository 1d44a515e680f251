package app.tollgate.application.port.store;

import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.planrequest.PaymentMethodCode;
import app.tollgate.domain.planrequest.PlanRequest;
import app.tollgate.domain.planrequest.PlanRequestId;
import app.tollgate.domain.planrequest.RequestStatus;
import app.tollgate.domain.planrequest.TransferId;
import java.time.Instant;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// What customers ask for who paid by hand (MAN-1). Customer, plan and whoever decides must be known.
public interface PlanRequests {

    /// False, and nothing is written, when the transfer is used in another request of its method, or when
    /// [PlanRequest#OPEN_MAX] of the customer are open. Of several at once as many win as there is room for.
    Mono<Boolean> add(PlanRequest request);

    Mono<PlanRequest> find(PlanRequestId id);

    Mono<PlanRequest> findByTransfer(PaymentMethodCode method, TransferId transfer);

    Mono<Integer> openOf(CustomerId customer);

    /// At most `limit` of one customer, the newest first, behind `after`.
    Flux<PlanRequest> of(CustomerId customer, int limit, Optional<PlanRequestId> after);

    /// Those of a customer that a plan was given for beyond `now`, and the newest, the newest first.
    Flux<PlanRequest> bearingOn(CustomerId customer, Instant now);

    /// Puts one that was `read` into another status. False, and nothing is written, when it stands elsewhere by now,
    /// or is gone: of two who decide at once one wins.
    Mono<Boolean> move(PlanRequest read, RequestStatus next);

    /// Takes away one that was `read`, and frees its transfer. False when it stands elsewhere by now, or is gone.
    Mono<Boolean> delete(PlanRequest read);
}
