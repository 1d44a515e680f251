package app.tollgate.application.subscription;

import app.tollgate.domain.customer.Customer;
import app.tollgate.domain.money.Money;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import app.tollgate.domain.subscription.SubscriptionStatus;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import reactor.core.publisher.Mono;

/// A customer wants a plan and gets a link to approve it at PayPal (SUB-1).
///
/// Goes on when the browser goes away. Asking again while the first answer is open, or was lost, finds the same
/// subscription.
public interface StartSubscription {

    Mono<Outcome> start(Command command);

    record Command(Customer customer, PlanCode plan, URI returnUrl, URI cancelUrl) {}

    sealed interface Outcome {

        /// `again` when the link was handed out before.
        record AwaitingApproval(ProviderSubscriptionId subscription, URI approveAt, boolean again) implements Outcome {}

        record NoSuchPlan() implements Outcome {}

        /// Inactive: it sells no more.
        record PlanNotSold() implements Outcome {}

        /// Free, or not at PayPal yet.
        record PlanNotAtProvider() implements Outcome {}

        /// A live subscription exists (SUB-10).
        record AlreadySubscribed(SubscriptionStatus status) implements Outcome {}

        /// So many were begun lately that nobody means them all; they count for a day.
        record TooMany(Duration retryAfter) implements Outcome {}

        /// A live one is suspended for failed payments: what is outstanding is to be paid, or it is to be cancelled,
        /// first (SUB-5).
        record Owes(Optional<Money> outstanding) implements Outcome {}

        record ProviderRefused(String issue, String debugId) implements Outcome {}

        /// Nothing was sent. The intent is stored, and asking again goes on with it.
        record ProviderUnavailable(Optional<Duration> retryAfter) implements Outcome {}

        /// PayPal may have created it. Asking again finds out, by the same request id.
        record ProviderSilent() implements Outcome {}
    }
}
