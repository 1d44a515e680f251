package app.tollgate.application.command;

import app.tollgate.application.Detached;
import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.Plans;
import app.tollgate.application.port.store.Subscriptions;
import app.tollgate.domain.command.Permission;
import app.tollgate.domain.plan.Offer;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.PlanId;
import app.tollgate.domain.subscription.PlanChange;
import app.tollgate.domain.subscription.Subscription;
import reactor.core.publisher.Mono;

@UseCase
final class ChangePlanService implements ChangePlan {

    private final Plans plans;
    private final Subscriptions subscriptions;
    private final Successors successors;
    private final Revising revising;
    private final Resubscribing resubscribing;

    ChangePlanService(
            Plans plans,
            Subscriptions subscriptions,
            Successors successors,
            Revising revising,
            Resubscribing resubscribing) {
        this.plans = plans;
        this.subscriptions = subscriptions;
        this.successors = successors;
        this.revising = revising;
        this.resubscribing = resubscribing;
    }

    @Override
    public Mono<Outcome> change(Command command) {
        return Detached.from(() -> plans.currentByCode(command.plan())
                .flatMap(plan -> ifSold(command, plan))
                .defaultIfEmpty(new Outcome.NoSuchPlan()));
    }

    private Mono<Outcome> ifSold(Command command, Plan wanted) {
        return switch (wanted.offer()) {
            case Offer.ForSale _ ->
                successors
                        .settle(command.customer().id(), false)
                        .flatMap(clearance -> onceKnown(clearance, command, wanted));
            case Offer.NoLongerSold() -> Mono.just(new Outcome.PlanNotSold());
            case Offer.NotAtProvider() -> Mono.just(new Outcome.PlanNotAtProvider());
        };
    }

    private Mono<Outcome> onceKnown(Successors.Clearance clearance, Command command, Plan wanted) {
        return switch (clearance) {
            case Successors.Clearance.Clear() -> ofLive(command, wanted);
            case Successors.Clearance.NotYet() -> Mono.just(new Outcome.Settling());
        };
    }

    private Mono<Outcome> ofLive(Command command, Plan wanted) {
        return subscriptions
                .liveOf(command.customer().id())
                .flatMap(live -> from(live, command, wanted))
                .defaultIfEmpty(new Outcome.NoSubscription());
    }

    private Mono<Outcome> from(Subscription live, Command command, Plan wanted) {
        if (!(Permission.toChangePlan(live.status()) instanceof Permission.Granted)) {
            return Mono.just(new Outcome.NotInThisState(live.status()));
        }
        if (planToBe(live).equals(wanted.id())) {
            return Mono.just(new Outcome.AlreadyOnPlan());
        }
        return plans.find(live.plan())
                .flatMap(present -> present.changesInPlaceTo(wanted)
                        ? revising.revise(live, command, wanted)
                        : resubscribing.resubscribe(live, command, wanted));
    }

    /// The plan it is on, or the one its owner has agreed to; that, too, can be changed again.
    private static PlanId planToBe(Subscription live) {
        return live.course()
                .change()
                .filter(PlanChange.Agreed.class::isInstance)
                .map(PlanChange::to)
                .orElse(live.plan());
    }
}
