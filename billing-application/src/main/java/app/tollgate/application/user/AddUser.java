package app.tollgate.application.user;

import app.tollgate.domain.customer.AddedUser;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.EmailAddress;
import app.tollgate.domain.plan.Tier;
import java.time.Instant;
import java.util.Optional;
import reactor.core.publisher.Mono;

/// An admin adds somebody by e-mail, with free access at once (GRT-2). Whoever signs in first with that
/// address, verified, gets it, and the trial of new customers beside it. Without a tier it gives the one that
/// trials give; another may be named here alone, since nobody can be given a plan who has not signed in.
public interface AddUser {

    Mono<Outcome> add(Command command);

    record Command(
            EmailAddress email,
            Optional<String> name,
            Optional<Tier> tier,
            Instant until,
            String reason,
            CustomerId by) {}

    sealed interface Outcome {

        record Added(AddedUser user) implements Outcome {}

        /// A customer has the address, verified or not, or it was added before and waits.
        record AddressTaken() implements Outcome {}

        record NoSuchTier() implements Outcome {}

        record NotInFuture() implements Outcome {}

        record TooFarAway(Instant latest) implements Outcome {}
    }
}
