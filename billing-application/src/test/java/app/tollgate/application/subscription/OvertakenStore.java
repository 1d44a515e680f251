package app.tollgate.application.subscription;

import app.tollgate.application.port.store.Subscriptions;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.subscription.SubscriptionId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// A store where someone else is quicker: what is planned happens right after a read or right before a write.
final class OvertakenStore implements Subscriptions {

    private final Subscriptions behind;
    private final Deque<Runnable> afterLookingForLive = new ArrayDeque<>();
    private final Deque<Runnable> beforeSaving = new ArrayDeque<>();

    OvertakenStore(Subscriptions behind) {
        this.behind = behind;
    }

    /// Each plan is carried out once, in turn.
    void afterLookingForLive(Runnable someoneElse) {
        afterLookingForLive.add(someoneElse);
    }

    void beforeSaving(Runnable someoneElse) {
        beforeSaving.add(someoneElse);
    }

    @Override
    public Mono<Subscription> find(SubscriptionId id) {
        return behind.find(id);
    }

    @Override
    public Mono<Subscription> findByProviderId(ProviderSubscriptionId id) {
        return behind.findByProviderId(id);
    }

    @Override
    public Mono<Subscription> liveOf(CustomerId customer) {
        return behind.liveOf(customer).doOnTerminate(() -> next(afterLookingForLive));
    }

    @Override
    public Mono<Subscription> waitingOf(CustomerId customer) {
        return behind.waitingOf(customer);
    }

    @Override
    public Flux<Subscription> unapprovedSince(Instant moment, int limit) {
        return behind.unapprovedSince(moment, limit);
    }

    @Override
    public Flux<Subscription> of(CustomerId customer) {
        return behind.of(customer);
    }

    @Override
    public Flux<Subscription> bearingOn(CustomerId customer, Instant now) {
        return behind.bearingOn(customer, now);
    }

    @Override
    public Flux<Subscription> successorsOf(Subscription predecessor) {
        return behind.successorsOf(predecessor);
    }

    @Override
    public Mono<Long> begunSince(CustomerId customer, Instant moment) {
        return behind.begunSince(customer, moment);
    }

    @Override
    public Mono<Boolean> add(Subscription subscription) {
        return behind.add(subscription);
    }

    @Override
    public Mono<Void> save(Subscription subscription) {
        return Mono.fromRunnable(() -> next(beforeSaving)).then(behind.save(subscription));
    }

    private static void next(Deque<Runnable> plans) {
        Runnable plan = plans.poll();
        if (plan != null) {
            plan.run();
        }
    }
}
