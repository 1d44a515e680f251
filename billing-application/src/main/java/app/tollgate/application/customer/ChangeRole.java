package app.tollgate.application.customer;

import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.Role;
import reactor.core.publisher.Mono;

/// A super admin decides what somebody may do in the back office (IDN-3). From then on no configured address changes
/// it. There is always a super admin left.
public interface ChangeRole {

    Mono<Outcome> change(Command command);

    record Command(CustomerId customer, Role role, String reason, CustomerId by) {}

    sealed interface Outcome {

        /// It is theirs now; or it was before, and then nothing is on record.
        record Changed(Role before, Role now) implements Outcome {}

        record NoSuchCustomer() implements Outcome {}

        /// Nobody decides about themselves: another super admin does.
        record OwnRole() implements Outcome {}

        record LastSuperAdmin() implements Outcome {}

        /// Who asks is no super admin any more.
        record NotEntitled() implements Outcome {}
    }
}
