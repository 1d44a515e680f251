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

    /// Customer and giver must be known. Without a plan it gets the one that stands for its tier now.
    ///
    /// False, and nothing is written, when it may not overlap ([GrantKind#mayOverlap]) and another of its kind is
    /// given to the customer for a part of that time: of two at once one wins.
    Mono<Boolean> add(Grant grant);

    /// Those of one kind, the one that ends last first, as they stand.
    Flux<Grant> of(CustomerId customer, GrantKind kind);

    /// Moves the end of one that ends at `from`, forward or back, and never before its start. False, and nothing is
    /// written, when its end is another by now: of two at once one wins.
    Mono<Boolean> moveEnd(GrantId id, Instant from, Instant to, CustomerId by, Instant now);
}
