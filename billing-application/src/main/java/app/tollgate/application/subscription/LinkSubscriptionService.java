package app.tollgate.application.subscription;

import app.tollgate.application.Detached;
import app.tollgate.application.UseCase;
import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.application.port.gateway.SubscriptionGateway;
import app.tollgate.application.port.store.Plans;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.subscription.ProviderSubscription;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.subscription.SubscriptionStatus;
import java.time.InstantSource;
import java.util.Optional;
import reactor.core.publisher.Mono;

@UseCase
final class LinkSubscriptionService implements LinkSubscription {

    private final SubscriptionGateway gateway;
    private final Plans plans;
    private final RefreshSubscription refresh;
    private final InstantSource clock;

    LinkSubscriptionService(
            SubscriptionGateway gateway, Plans plans, RefreshSubscription refresh, InstantSource clock) {
        this.gateway = gateway;
        this.plans = plans;
        this.refresh = refresh;
        this.clock = clock;
    }

    @Override
    public Mono<Outcome> link(Command command) {
        return Detached.from(() -> plans.currentByCode(command.plan())
                .flatMap(_ -> gateway.find(command.subscription()))
                .flatMap(answer -> verify(command, answer))
                .defaultIfEmpty(new Outcome.NoSuchPlan()));
    }

    private Mono<Outcome> verify(Command command, GatewayAnswer<ProviderSubscription> answer) {
        return switch (answer) {
            case GatewayAnswer.Done<ProviderSubscription>(var report) -> verify(command, report);
            case GatewayAnswer.Refused<ProviderSubscription>(var issue, var _) -> Mono.just(refused(issue));
            case GatewayAnswer.Unavailable<ProviderSubscription>(var retryAfter) ->
                Mono.just(new Outcome.ProviderUnavailable(retryAfter));
            case GatewayAnswer.Unknown<ProviderSubscription>() ->
                Mono.just(new Outcome.ProviderUnavailable(Optional.empty()));
        };
    }

    /// `custom_id` is the only proof whose it is: whoever pays, and from which PayPal address, proves nothing.
    private Mono<Outcome> verify(Command command, ProviderSubscription report) {
        String customer = command.customer().id().value();
        if (report.customId().filter(customer::equals).isEmpty()) {
            return Mono.just(new Outcome.NoSuchSubscription());
        }
        return plans.findByProviderId(report.plan())
                .filter(plan -> plan.code().equals(command.plan()))
                .flatMap(plan -> refresh.refresh(report.id()).map(outcome -> outcomeOf(outcome, plan)))
                .defaultIfEmpty(new Outcome.OtherPlan());
    }

    private Outcome outcomeOf(RefreshSubscription.Outcome outcome, Plan plan) {
        return switch (outcome) {
            case RefreshSubscription.Outcome.Refreshed(var subscription) -> linked(subscription, plan);
            case RefreshSubscription.Outcome.NotAttributed(var why) -> refused(why);
            case RefreshSubscription.Outcome.NothingToFollow() -> new Outcome.NotApproved();
            case RefreshSubscription.Outcome.NotNow() -> new Outcome.ProviderUnavailable(Optional.empty());
        };
    }

    private Outcome linked(Subscription subscription, Plan plan) {
        return switch (subscription.status()) {
            case SubscriptionStatus.ApprovalPending _,
                    SubscriptionStatus.Active _,
                    SubscriptionStatus.PastDue _,
                    SubscriptionStatus.Suspended _ ->
                new Outcome.Linked(SubscriptionView.at(clock.instant(), subscription, plan));
            case SubscriptionStatus.Cancelled _, SubscriptionStatus.Expired _, SubscriptionStatus.Undone _ ->
                new Outcome.AlreadyEnded();
            case SubscriptionStatus.Abandoned _ -> new Outcome.NotApproved();
        };
    }

    /// Any other refusal of a reading is about the seller's account, and says nothing about the subscription.
    private static Outcome refused(String issue) {
        return GatewayAnswer.Refused.NO_SUCH_RESOURCE.equals(issue)
                ? new Outcome.NoSuchSubscription()
                : new Outcome.ProviderUnavailable(Optional.empty());
    }

    private static Outcome refused(RefreshSubscription.Why why) {
        return switch (why) {
            case UNKNOWN_AT_PROVIDER, UNKNOWN_CUSTOMER -> new Outcome.NoSuchSubscription();
            case UNKNOWN_PLAN, OTHER_TERMS -> new Outcome.OtherPlan();
            case SECOND_LIVE_SUBSCRIPTION -> new Outcome.AlreadySubscribed();
            case LIFE_AFTER_END -> new Outcome.AlreadyEnded();
        };
    }
}
