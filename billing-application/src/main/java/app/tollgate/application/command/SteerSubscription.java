package app.tollgate.application.command;

import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.money.Money;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.subscription.SubscriptionId;
import app.tollgate.domain.subscription.SubscriptionStatus;
import java.time.Duration;
import java.util.Optional;
import reactor.core.publisher.Mono;

/// Somebody wants their subscription cancelled, suspended or reactivated, or what is outstanding paid (SUB-4, SUB-5,
/// SUB-7).
///
/// Goes on when the browser goes away, and is finished later when PayPal does not answer (SYN-2). Asking again is safe.
public interface SteerSubscription {

    Mono<Outcome> steer(Command command);

    record Command(Target target, Wish wish, String by) {}

    /// Which subscription.
    sealed interface Target {

        /// The customer's live one.
        record LiveOf(CustomerId customer) implements Target {}

        record ById(SubscriptionId subscription) implements Target {}
    }

    /// `reason` is what PayPal shows beside the change.
    sealed interface Wish {

        record Cancel(String reason) implements Wish {}

        record Suspend(String reason) implements Wish {}

        record Reactivate(String reason) implements Wish {}

        record PayOutstanding() implements Wish {}
    }

    sealed interface Outcome {

        record Done(Subscription subscription) implements Outcome {}

        /// It was as wished already.
        record AsItIs(Subscription subscription) implements Outcome {}

        /// PayPal has not answered. What was wished is stored and seen through, and asking again tells how it went.
        record Settling() implements Outcome {}

        record NoSubscription() implements Outcome {}

        record NotInThisState(SubscriptionStatus status) implements Outcome {}

        /// Suspended for failed payments: what is outstanding must be paid first.
        record Owes(Optional<Money> outstanding) implements Outcome {}

        record ProviderRefused(String issue, String debugId) implements Outcome {}

        /// Nothing was done: PayPal cannot be asked, or an earlier change of another kind is still under way.
        record ProviderUnavailable(Optional<Duration> retryAfter) implements Outcome {}
    }
}
