package app.tollgate.application.grant;

import app.tollgate.domain.access.Grant;
import app.tollgate.domain.customer.CustomerId;
import java.time.Instant;
import reactor.core.publisher.Mono;

/// An admin gives somebody access for nothing until a moment, moves that moment, or takes it back (GRT-1). What begins
/// here gives the tier that trials give; what is moved keeps its own, which an added user may have been given.
public interface GiveFreeAccess {

    /// Where free access runs, or waits behind what runs, its end is moved, forward or back, and who gave it stays.
    /// What
    /// would begin only after the new end is emptied.
    Mono<Outcome> give(Command command);

    /// All of it ends: what runs, and what waits behind it. Repeating it changes nothing.
    Mono<Revocation> revoke(CustomerId customer, CustomerId by);

    record Command(CustomerId customer, Instant until, String reason, CustomerId by) {}

    sealed interface Outcome {

        record Given(Grant grant) implements Outcome {}

        record NotInFuture() implements Outcome {}

        record TooFarAway(Instant latest) implements Outcome {}

        record NoSuchCustomer() implements Outcome {}
    }

    sealed interface Revocation {

        record Revoked() implements Revocation {}

        record NoSuchCustomer() implements Revocation {}
    }
}
