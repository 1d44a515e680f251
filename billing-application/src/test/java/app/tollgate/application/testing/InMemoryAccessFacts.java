package app.tollgate.application.testing;

import app.tollgate.application.port.view.AccessFactsView;
import app.tollgate.domain.access.AccessFacts;
import app.tollgate.domain.access.SubscriptionFact;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.subscription.ProviderReport;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.subscription.SubscriptionStatus;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Access facts, read from the fakes that hold subscriptions and plans.
public final class InMemoryAccessFacts implements AccessFactsView {

    private final InMemorySubscriptions subscriptions;
    private final InMemoryPlans plans;

    public InMemoryAccessFacts(InMemorySubscriptions subscriptions, InMemoryPlans plans) {
        this.subscriptions = subscriptions;
        this.plans = plans;
    }

    @Override
    public Mono<AccessFacts> of(CustomerId customer) {
        return subscriptions
                .of(customer)
                .filter(subscription -> !(subscription.status() instanceof SubscriptionStatus.Abandoned)
                        && !(subscription.status() instanceof SubscriptionStatus.Undone))
                .concatMap(subscription -> plans.find(subscription.plan()).map(plan -> fact(subscription, plan)))
                .collectList()
                .map(AccessFacts::new);
    }

    @Override
    public Mono<Map<CustomerId, AccessFacts>> ofAll(Set<CustomerId> customers) {
        return Flux.fromIterable(customers)
                .concatMap(customer -> of(customer).map(facts -> Map.entry(customer, facts)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private static SubscriptionFact fact(Subscription subscription, Plan plan) {
        return new SubscriptionFact(
                plan.code(),
                plan.benefits(),
                subscription.status(),
                subscription.paidThrough(),
                subscription.lastReport().map(ProviderReport::verifiedAt));
    }
}
