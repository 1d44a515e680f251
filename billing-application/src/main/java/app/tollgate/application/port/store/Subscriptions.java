package app.tollgate.application.port.store;

import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.subscription.SubscriptionId;
import java.time.Instant;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// All subscriptions. At most one live one per customer, and one for each PayPal id: the database sees to both.
public interface Subscriptions {

    Mono<Subscription> find(SubscriptionId id);

    Mono<Subscription> findByProviderId(ProviderSubscriptionId id);

    /// The one live subscription (SUB-10), if any.
    Mono<Subscription> liveOf(CustomerId customer);

    /// The one that waits to take the live one's place (SUB-6), if any.
    Mono<Subscription> waitingOf(CustomerId customer);

    /// Up to `limit` subscriptions that still wait for the buyer's approval and began before `moment`, oldest first.
    Flux<Subscription> unapprovedSince(Instant moment, int limit);

    /// Every subscription of a customer, newest first.
    Flux<Subscription> of(CustomerId customer);

    /// Those of a customer that PayPal knows and that may still bear on access, newest first: what is live or paid for
    /// beyond `now`, and the newest that was not abandoned. However many ended, these are few.
    Flux<Subscription> bearingOn(CustomerId customer, Instant now);

    /// Those of its customer that took over from `predecessor` (SUB-6), newest first: one, or none.
    Flux<Subscription> successorsOf(Subscription predecessor);

    /// How many subscriptions of a customer began after `moment`, whatever became of them.
    Mono<Long> begunSince(CustomerId customer, Instant moment);

    /// Adds a subscription; false when the customer has a live one, or the PayPal id is taken, and then nothing is
    /// written.
    Mono<Boolean> add(Subscription subscription);

    /// Fails with [StaleWrite] when someone else saved it since it was read, or when it would be a second live one.
    Mono<Void> save(Subscription subscription);
}
