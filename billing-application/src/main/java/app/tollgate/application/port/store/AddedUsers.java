package app.tollgate.application.port.store;

import app.tollgate.domain.customer.AddedUser;
import app.tollgate.domain.customer.EmailAddress;
import reactor.core.publisher.Mono;

/// People who were added by e-mail and did not sign in yet (GRT-2). [Customers#recognize] gives them what
/// waits for them.
public interface AddedUsers {

    /// Whether the address is a customer's, verified or not, or was added and is still waiting.
    Mono<Boolean> isTaken(EmailAddress email);

    /// False when the address is waiting already, and then nothing is written. Of two who add it at the same
    /// time one gets true.
    Mono<Boolean> add(AddedUser user);
}
