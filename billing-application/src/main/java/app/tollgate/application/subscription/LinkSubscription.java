package app.tollgate.application.subscription;

import app.tollgate.domain.customer.Customer;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import java.time.Duration;
import java.util.Optional;
import reactor.core.publisher.Mono;

/// A PayPal button reports a subscription the buyer approved (SUB-2). Nothing of the report is believed before PayPal
/// said so.
public interface LinkSubscription {

    Mono<Outcome> link(Command command);

    record Command(Customer customer, ProviderSubscriptionId subscription, PlanCode plan) {}

    sealed interface Outcome {

        record Linked(SubscriptionView view) implements Outcome {}

        record NoSuchPlan() implements Outcome {}

        /// PayPal knows no such subscription, or it is not this customer's; which of the two is nobody's business.
        record NoSuchSubscription() implements Outcome {}

        /// PayPal's subscription is to another plan.
        record OtherPlan() implements Outcome {}

        /// Another live subscription exists (SUB-10).
        record AlreadySubscribed() implements Outcome {}

        /// The buyer has not approved it, as far as PayPal knows; and another one was wished for since.
        record NotApproved() implements Outcome {}

        /// It ended at PayPal before it could be linked.
        record AlreadyEnded() implements Outcome {}

        record ProviderUnavailable(Optional<Duration> retryAfter) implements Outcome {}
    }
}
