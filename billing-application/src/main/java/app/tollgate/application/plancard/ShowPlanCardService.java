package app.tollgate.application.plancard;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.PlanRequests;
import app.tollgate.application.port.store.Plans;
import app.tollgate.application.port.store.Subscriptions;
import app.tollgate.application.port.view.AccessFactsView;
import app.tollgate.domain.access.AccessFacts;
import app.tollgate.domain.access.AccessRules;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.money.Money;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.PlanStatus;
import app.tollgate.domain.plancard.CardFacts;
import app.tollgate.domain.plancard.PlanCard;
import app.tollgate.domain.plancard.PlanCards;
import app.tollgate.domain.planrequest.PlanRequest;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.subscription.SubscriptionId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

@UseCase
final class ShowPlanCardService implements ShowPlanCard {

    private final AccessFactsView access;
    private final PlanRequests requests;
    private final Subscriptions subscriptions;
    private final Plans plans;
    private final PlanCards cards;
    private final InstantSource clock;

    ShowPlanCardService(
            AccessFactsView access,
            PlanRequests requests,
            Subscriptions subscriptions,
            Plans plans,
            AccessRules rules,
            InstantSource clock) {
        this.access = access;
        this.requests = requests;
        this.subscriptions = subscriptions;
        this.plans = plans;
        this.cards = new PlanCards(rules);
        this.clock = clock;
    }

    /// Read one after the other, not at one moment: a card is for show, and decides nothing.
    @Override
    public Mono<PlanCard> show(CustomerId customer) {
        Instant now = clock.instant();
        return access.of(customer).flatMap(facts -> facts(customer, facts, now)).map(facts -> cards.show(facts, now));
    }

    private Mono<CardFacts> facts(CustomerId customer, AccessFacts facts, Instant now) {
        Mono<List<PlanRequest>> asked = requests.bearingOn(customer, now).collectList();
        Mono<Map<SubscriptionId, Money>> prices =
                facts.subscriptions().isEmpty() ? Mono.just(Map.of()) : prices(customer, now);
        return Mono.zip(asked, prices, (some, known) -> new CardFacts(facts, some, known, List.of()))
                .zipWith(catalogue(), CardFacts::selling);
    }

    private Mono<Map<SubscriptionId, Money>> prices(CustomerId customer, Instant now) {
        return subscriptions
                .bearingOn(customer, now)
                .concatMap(this::price)
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private Mono<Map.Entry<SubscriptionId, Money>> price(Subscription subscription) {
        return plans.find(subscription.plan())
                .map(plan -> Map.entry(subscription.id(), plan.terms().price()));
    }

    private Mono<List<Plan>> catalogue() {
        return plans.current()
                .filter(plan -> plan.status() == PlanStatus.ACTIVE)
                .collectList();
    }
}
