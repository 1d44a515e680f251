package app.tollgate.application.port.store;

import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.Role;
import java.time.Instant;
import reactor.core.publisher.Mono;

/// What people may do in the back office (IDN-3).
public interface Roles {

    /// Gives a customer a role that no configured address changes again. One statement judges whether `by` still may
    /// and whether a super admin stays, so that of two who take each other's role one succeeds.
    Mono<Decision> decide(CustomerId customer, Role role, CustomerId by, Instant now);

    sealed interface Decision {

        /// `isNews` unless a person had given that very role before.
        record Decided(Role before, boolean isNews) implements Decision {}

        record NoSuchCustomer() implements Decision {}

        /// Without this one there would be none.
        record LastSuperAdmin() implements Decision {}

        /// Who asks is no super admin, or no longer.
        record NotEntitled() implements Decision {}
    }
}
