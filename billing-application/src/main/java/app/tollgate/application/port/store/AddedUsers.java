package app.tollgate.application.port.store;

import app.tollgate.domain.customer.AddedUser;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.EmailAddress;
import java.time.Instant;
import reactor.core.publisher.Mono;

/// People who were added by e-mail and did not sign in yet (GRT-2). [Customers#recognize] gives them what
/// waits for them.
public interface AddedUsers {

    /// Whether the address is a customer's, verified or not, or was added and is still waiting for what has not ended.
    Mono<Boolean> isTaken(EmailAddress email, Instant now);

    /// False when the address is waiting already, and then nothing is written. Of two who add it at the same
    /// time one gets true. What has ended by then is withdrawn first, so it is to be called inside a unit of work.
    Mono<Boolean> add(AddedUser user);

    /// Who waits under this id, also for what has ended; empty once they signed in or were withdrawn.
    Mono<AddedUser> waiting(CustomerId id);

    /// Moves the end of what waits and ends at `from`. False, and nothing is written, when its end is another by now,
    /// or it does not wait any more: against a sign-in at the same moment one wins.
    Mono<Boolean> moveEnd(CustomerId id, Instant from, Instant to);

    /// Nobody can claim it from then on, and it is in no list. False, and nothing is written, as with [#moveEnd].
    Mono<Boolean> withdraw(CustomerId id, Instant from, Instant now);
}
