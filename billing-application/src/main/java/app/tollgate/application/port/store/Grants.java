package app.tollgate.application.port.store;

import app.tollgate.domain.access.Grant;
import app.tollgate.domain.access.GrantId;
import app.tollgate.domain.access.GrantKind;
import app.tollgate.domain.customer.CustomerId;
import java.time.Instant;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// What was given for a time (MAN-2, GRT-1, CPN-2). Sign-up trials are kept with their customers.
public interface Grants {

    /// For what may overlap, such as plans paid by hand. Customer and giver must be known. Without a plan it gets the
    /// one that stands for its tier now.
    Mono<Void> add(Grant grant);

    /// The same, unless another of its kind is given to the customer for a part of that time: then false, and nothing
    /// is
    /// written. Of free access, and of the days of coupons, no two overlap, so that of two at once one wins.
    Mono<Boolean> addAlone(Grant grant);

    /// Those of one kind, the one that ends last first, as they stand.
    Flux<Grant> of(CustomerId customer, GrantKind kind);

    /// Moves the end of one that ends at `from`, forward or back, and never before its start. False, and nothing is
    /// written, when its end is another by now: of two at once one wins.
    Mono<Boolean> moveEnd(GrantId id, Instant from, Instant to, CustomerId by, Instant now);
}
