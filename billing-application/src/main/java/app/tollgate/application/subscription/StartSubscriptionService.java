package app.tollgate.application.subscription;

import app.tollgate.application.Detached;
import app.tollgate.application.UseCase;
import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.application.port.gateway.RequestId;
import app.tollgate.application.port.gateway.SubscriptionGateway;
import app.tollgate.application.port.gateway.SubscriptionGateway.Created;
import app.tollgate.application.port.gateway.SubscriptionGateway.Creation;
import app.tollgate.application.port.store.Plans;
import app.tollgate.domain.plan.Offer;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.ProviderPlanId;
import app.tollgate.domain.subscription.Dunning;
import app.tollgate.domain.subscription.ProviderReport;
import app.tollgate.domain.subscription.Subscription;
import java.util.Optional;
import reactor.core.publisher.Mono;

/// Remember, ask, record: the intent is stored before PayPal is asked, and PayPal is asked outside any unit of work.
@UseCase
final class StartSubscriptionService implements StartSubscription {

    private static final char SUBSCRIPTION = 's';

    private final Plans plans;
    private final SubscriptionIntents intents;
    private final SubscriptionGateway gateway;

    StartSubscriptionService(Plans plans, SubscriptionIntents intents, SubscriptionGateway gateway) {
        this.plans = plans;
        this.intents = intents;
        this.gateway = gateway;
    }

    @Override
    public Mono<Outcome> start(Command command) {
        return Detached.from(() -> plans.currentByCode(command.plan())
                .flatMap(plan -> start(command, plan))
                .defaultIfEmpty(new Outcome.NoSuchPlan()));
    }

    private Mono<Outcome> start(Command command, Plan plan) {
        return switch (plan.offer()) {
            case Offer.ForSale(var as) -> start(command, plan, as);
            case Offer.NoLongerSold() -> Mono.just(new Outcome.PlanNotSold());
            case Offer.NotAtProvider() -> Mono.just(new Outcome.PlanNotAtProvider());
        };
    }

    private Mono<Outcome> start(Command command, Plan plan, ProviderPlanId as) {
        return intents.remember(command.customer().id(), plan).flatMap(intent -> switch (intent) {
            case SubscriptionIntents.Intent.ToAsk(var subscription) -> ask(command, as, subscription);
            case SubscriptionIntents.Intent.Waiting(var id, var approveAt) ->
                Mono.just(new Outcome.AwaitingApproval(id, approveAt, true));
            case SubscriptionIntents.Intent.TooMany(var retryAfter) -> Mono.just(new Outcome.TooMany(retryAfter));
            case SubscriptionIntents.Intent.Occupied(var live) -> Mono.just(besides(live));
        });
    }

    private static Outcome besides(Subscription live) {
        return live.isStoppedByFailures()
                ? new Outcome.Owes(
                        live.lastReport().map(ProviderReport::dunning).flatMap(Dunning::outstanding))
                : new Outcome.AlreadySubscribed(live.status());
    }

    private Mono<Outcome> ask(Command command, ProviderPlanId as, Subscription intent) {
        Creation creation = new Creation(
                RequestId.of(SUBSCRIPTION, intent.id().value()),
                as,
                command.customer().id(),
                command.customer().email(),
                command.returnUrl(),
                command.cancelUrl(),
                Optional.empty());
        return gateway.create(creation).flatMap(answer -> record(intent, answer));
    }

    /// Without a clear answer the intent stays as it is, and the next call asks again under the same request id.
    private Mono<Outcome> record(Subscription intent, GatewayAnswer<Created> answer) {
        return switch (answer) {
            case GatewayAnswer.Done<Created>(var created) -> intents.answered(intent.id(), created);
            case GatewayAnswer.Refused<Created> refused
            when refused.isAboutOurAccount() -> Mono.just(new Outcome.ProviderUnavailable(Optional.empty()));
            case GatewayAnswer.Refused<Created>(var issue, var debugId) ->
                intents.giveUp(intent.id()).thenReturn(new Outcome.ProviderRefused(issue, debugId));
            case GatewayAnswer.Unavailable<Created>(var retryAfter) ->
                Mono.just(new Outcome.ProviderUnavailable(retryAfter));
            case GatewayAnswer.Unknown<Created>() -> Mono.just(new Outcome.ProviderSilent());
        };
    }
}
