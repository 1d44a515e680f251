package app.tollgate.application.port.store;

import app.tollgate.domain.access.Trial;
import app.tollgate.domain.customer.Customer;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.Identity;
import app.tollgate.domain.customer.Role;
import java.time.Instant;
import java.util.Optional;
import reactor.core.publisher.Mono;

/// Everyone we know.
public interface Customers {

    Mono<Customer> find(CustomerId id);

    /// Creates the customer of this identity, or brings e-mail and name up to date (IDN-2). One statement, so that any
    /// number of first calls make one row.
    ///
    /// `initialRole` is given to a new row, and to one still on [Role#USER] whose role no person ever decided.
    /// `trial` is given to a new row and to no other (TRL-1), with the benefits of the plan that then stands for
    /// its tier.
    ///
    /// What waits in [AddedUsers] for the verified address is given in the same statement, to the first who comes
    /// with it and once (GRT-2): free access as it was meant when it was added, behind any that they have already.
    Mono<Customer> recognize(Identity identity, Role initialRole, Optional<Trial> trial, Instant now);
}
