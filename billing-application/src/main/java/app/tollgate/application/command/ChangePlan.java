package app.tollgate.application.command;

import app.tollgate.domain.customer.Customer;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.subscription.SubscriptionStatus;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import reactor.core.publisher.Mono;

/// A customer moves to another plan, or to the present version of their own (SUB-6, PLN-4). Nothing changes before they
/// have consented at PayPal; then the new price begins with the next charge, and what is paid for is used up first.
///
/// Asking again while a link is open hands it out again.
public interface ChangePlan {

    Mono<Outcome> change(Command command);

    record Command(Customer customer, PlanCode plan, URI returnUrl, URI cancelUrl) {}

    sealed interface Outcome {

        /// `from` is when the new plan begins, as things stand; `inPlace` when the subscription stays the same one.
        record AwaitingConsent(URI approveAt, Instant from, boolean inPlace) implements Outcome {}

        record NoSuchPlan() implements Outcome {}

        record PlanNotSold() implements Outcome {}

        record PlanNotAtProvider() implements Outcome {}

        record NoSubscription() implements Outcome {}

        record AlreadyOnPlan() implements Outcome {}

        /// Only a subscription that is active and paid up changes its plan.
        record NotInThisState(SubscriptionStatus status) implements Outcome {}

        /// The renewal may come before the buyer's consent, which would then be charged beside it. Possible again after
        /// `at`.
        record RenewalTooClose(Instant at) implements Outcome {}

        /// So many were begun lately that nobody means them all; they count for a day.
        record TooMany(Duration retryAfter) implements Outcome {}

        /// Something else is under way with this subscription; its outcome must be known first.
        record Settling() implements Outcome {}

        record ProviderRefused(String issue, String debugId) implements Outcome {}

        record ProviderUnavailable(Optional<Duration> retryAfter) implements Outcome {}
    }
}
