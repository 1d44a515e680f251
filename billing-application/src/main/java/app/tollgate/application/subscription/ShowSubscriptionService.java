package app.tollgate.application.subscription;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.Plans;
import app.tollgate.application.port.store.SubscriptionCommands;
import app.tollgate.application.port.store.Subscriptions;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.subscription.Subscription;
import java.time.InstantSource;
import reactor.core.publisher.Mono;

@UseCase
final class ShowSubscriptionService implements ShowSubscription {

    private final Subscriptions subscriptions;
    private final Plans plans;
    private final SubscriptionCommands commands;
    private final PendingChanges changes;
    private final InstantSource clock;

    ShowSubscriptionService(
            Subscriptions subscriptions,
            Plans plans,
            SubscriptionCommands commands,
            PendingChanges changes,
            InstantSource clock) {
        this.subscriptions = subscriptions;
        this.plans = plans;
        this.commands = commands;
        this.changes = changes;
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
                .filter(subscription -> subscription.status().hasBegun() && !subscription.isWaiting())
                .next();
    }

    private Mono<SubscriptionView> view(Subscription subscription) {
        return plans.find(subscription.plan())
                .flatMap(plan -> view(subscription, plan))
                .flatMap(this::withChange)
                .flatMap(this::withSettling);
    }

    /// A successor is paid for from its start on; until then what was paid for its predecessor holds.
    private Mono<SubscriptionView> view(Subscription subscription, Plan plan) {
        return Mono.justOrEmpty(subscription.course().succession())
                .filter(_ -> subscription.paidThrough().isEmpty())
                .flatMap(succession -> subscriptions.find(succession.predecessor()))
                .map(Subscription::paidThrough)
                .defaultIfEmpty(subscription.paidThrough())
                .map(paid -> SubscriptionView.at(clock.instant(), subscription, plan, paid));
    }

    private Mono<SubscriptionView> withChange(SubscriptionView view) {
        return changes.of(view.subscription()).map(view::changing).defaultIfEmpty(view);
    }

    private Mono<SubscriptionView> withSettling(SubscriptionView view) {
        return commands.openOf(view.subscription().id()).hasElement().map(view::settling);
    }
}
