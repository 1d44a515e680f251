package app.tollgate.application.access;

import app.tollgate.domain.access.AccessOverride;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.plan.Tier;
import reactor.core.publisher.Mono;

/// An admin forces a tier on a customer, or lets go of it again (ACC-4). Who and why is kept.
public interface OverrideAccess {

    Mono<Outcome> force(Command command);

    /// Repeating it changes nothing.
    Mono<Release> release(CustomerId customer, CustomerId by);

    record Command(CustomerId customer, Tier tier, String reason, CustomerId by) {}

    sealed interface Outcome {

        /// `effective` says whether it counts now, which it does while the customer is an admin.
        record Forced(AccessOverride override, boolean effective) implements Outcome {}

        record UnknownTier(Tier tier) implements Outcome {}

        record NoSuchCustomer() implements Outcome {}
    }

    sealed interface Release {

        record Released() implements Release {}

        record NoSuchCustomer() implements Release {}
    }
}
