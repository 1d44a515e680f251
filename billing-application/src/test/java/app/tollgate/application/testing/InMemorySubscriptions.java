package app.tollgate.application.testing;

import app.tollgate.application.port.store.StaleWrite;
import app.tollgate.application.port.store.Subscriptions;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.subscription.SubscriptionId;
import app.tollgate.domain.subscription.SubscriptionStatus;
import app.tollgate.domain.testing.CanIgnoreReturnValue;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Subscriptions in memory, with the unique keys of the table.
public final class InMemorySubscriptions implements Subscriptions {

    private static final Comparator<Subscription> NEWEST_FIRST = Comparator.comparing(Subscription::createdAt)
            .thenComparing(subscription -> subscription.id().value().toString())
            .reversed();

    private final Map<SubscriptionId, Subscription> subscriptions = new LinkedHashMap<>();

    /// Adds what must be new; throws otherwise.
    @CanIgnoreReturnValue
    public InMemorySubscriptions with(Subscription subscription) {
        if (!addIfFree(subscription)) {
            throw new IllegalStateException("a second live subscription, or a PayPal id that is taken");
        }
        return this;
    }

    @Override
    public Mono<Subscription> find(SubscriptionId id) {
        return first(subscription -> subscription.id().equals(id));
    }

    @Override
    public Mono<Subscription> findByProviderId(ProviderSubscriptionId id) {
        return first(
                subscription -> subscription.providerId().filter(id::equals).isPresent());
    }

    @Override
    public Mono<Subscription> liveOf(CustomerId customer) {
        return first(subscription -> subscription.customer().equals(customer) && subscription.isLive());
    }

    @Override
    public Mono<Subscription> waitingOf(CustomerId customer) {
        return first(subscription -> subscription.customer().equals(customer) && subscription.isWaiting());
    }

    @Override
    public Flux<Subscription> unapprovedSince(Instant moment, int limit) {
        return Flux.defer(() -> Flux.fromStream(all().stream()
                .filter(subscription -> subscription.status() instanceof SubscriptionStatus.ApprovalPending)
                .filter(subscription -> subscription.createdAt().isBefore(Microseconds.of(moment)))
                .sorted(NEWEST_FIRST.reversed())
                .limit(limit)));
    }

    @Override
    public Flux<Subscription> of(CustomerId customer) {
        return Flux.defer(() -> Flux.fromStream(all().stream()
                .filter(subscription -> subscription.customer().equals(customer))
                .sorted(NEWEST_FIRST)));
    }

    @Override
    public Flux<Subscription> bearingOn(CustomerId customer, Instant now) {
        return of(customer)
                .filter(one -> one.providerId().isPresent() && !(one.status() instanceof SubscriptionStatus.Abandoned))
                .index()
                .filter(one -> one.getT1() == 0
                        || one.getT2().status().isLive()
                        || one.getT2().paidThrough().filter(now::isBefore).isPresent())
                .map(one -> one.getT2());
    }

    @Override
    public Flux<Subscription> successorsOf(Subscription predecessor) {
        return of(predecessor.customer()).filter(one -> one.tookOverFrom().equals(Optional.of(predecessor.id())));
    }

    @Override
    public Mono<Long> begunSince(CustomerId customer, Instant moment) {
        return of(customer).filter(one -> one.createdAt().isAfter(moment)).count();
    }

    @Override
    public Mono<Boolean> add(Subscription subscription) {
        return Mono.fromSupplier(() -> addIfFree(subscription));
    }

    @Override
    public Mono<Void> save(Subscription subscription) {
        return Mono.fromRunnable(() -> replace(subscription));
    }

    /// In the order of adding.
    public synchronized List<Subscription> all() {
        return List.copyOf(subscriptions.values());
    }

    private Mono<Subscription> first(Predicate<Subscription> wanted) {
        return Mono.defer(() -> Mono.justOrEmpty(all().stream().filter(wanted).findFirst()));
    }

    private synchronized boolean addIfFree(Subscription subscription) {
        boolean free = !subscriptions.containsKey(subscription.id()) && !clashes(subscription);
        if (free) {
            subscriptions.put(subscription.id(), Microseconds.of(subscription, subscription.version()));
        }
        return free;
    }

    private synchronized void replace(Subscription next) {
        Subscription known = subscriptions.get(next.id());
        if (known == null || known.version() != next.version() || clashes(next)) {
            throw new StaleWrite("subscription " + next.id().value());
        }
        subscriptions.put(next.id(), Microseconds.of(next, next.version() + 1));
    }

    private boolean clashes(Subscription subscription) {
        return subscriptions.values().stream()
                .filter(other -> !other.id().equals(subscription.id()))
                .anyMatch(other -> bothLive(other, subscription) || sameAtProvider(other, subscription));
    }

    private static boolean bothLive(Subscription one, Subscription other) {
        return one.customer().equals(other.customer())
                && (one.isLive() && other.isLive() || one.isWaiting() && other.isWaiting());
    }

    private static boolean sameAtProvider(Subscription one, Subscription other) {
        return one.providerId().isPresent() && one.providerId().equals(other.providerId());
    }
}
