package app.tollgate.application.subscription;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.Plans;
import app.tollgate.application.port.store.Subscriptions;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.subscription.SubscriptionStatus;
import java.time.InstantSource;
import reactor.core.publisher.Mono;

@UseCase
final class ShowSubscriptionService implements ShowSubscription {

    private final Subscriptions subscriptions;
    private final Plans plans;
    private final InstantSource clock;

    ShowSubscriptionService(Subscriptions subscriptions, Plans plans, InstantSource clock) {
        this.subscriptions = subscriptions;
        this.plans = plans;
        this.clock = clock;
    }

    @Override
    public Mono<SubscriptionView> show(CustomerId customer) {
        return subscriptions
                .liveOf(customer)
                .switchIfEmpty(newestThatBegan(customer))
                .flatMap(this::view);
    }

    /// A wish that was given up is nothing to look at, and must not hide what is still paid for.
    private Mono<Subscription> newestThatBegan(CustomerId customer) {
        return subscriptions
                .of(customer)
                .filter(subscription -> !(subscription.status() instanceof SubscriptionStatus.Abandoned))
                .next();
    }

    private Mono<SubscriptionView> view(Subscription subscription) {
        return plans.find(subscription.plan()).map(plan -> SubscriptionView.at(clock.instant(), subscription, plan));
    }
}
