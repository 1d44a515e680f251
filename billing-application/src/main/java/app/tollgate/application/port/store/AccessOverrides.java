package app.tollgate.application.port.store;

import app.tollgate.domain.access.AccessOverride;
import app.tollgate.domain.customer.CustomerId;
import java.time.Instant;
import reactor.core.publisher.Mono;

/// The tiers that admins forced on customers, at most one each (ACC-4). What it replaces stays on record.
public interface AccessOverrides {

    /// The one in force, whether or not it counts, held until the unit of work ends.
    Mono<AccessOverride> hold(CustomerId customer);

    /// Keeps the override in place of an earlier one, with the benefits of the plan that stands for its tier now. The
    /// customer and the admin must be known.
    Mono<Void> force(AccessOverride override);

    /// Ends the override; where there is none, nothing is written.
    Mono<Void> release(CustomerId customer, CustomerId by, Instant now);
}
