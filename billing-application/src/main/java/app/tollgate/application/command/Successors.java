package app.tollgate.application.command;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.SubscriptionCommands;
import app.tollgate.application.port.store.Subscriptions;
import app.tollgate.application.port.store.UnitOfWork;
import app.tollgate.application.subscription.RefreshSubscription;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.subscription.SubscriptionStatus;
import java.time.InstantSource;
import reactor.core.publisher.Mono;

/// Subscriptions that wait to take the place of another (SUB-6), and wishes that nobody approved yet.
@UseCase
final class Successors {

    private final UnitOfWork unitOfWork;
    private final Subscriptions subscriptions;
    private final SubscriptionCommands commands;
    private final Resolution resolution;
    private final RefreshSubscription refresh;
    private final InstantSource clock;

    Successors(
            UnitOfWork unitOfWork,
            Subscriptions subscriptions,
            SubscriptionCommands commands,
            Resolution resolution,
            RefreshSubscription refresh,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.subscriptions = subscriptions;
        this.commands = commands;
        this.resolution = resolution;
        this.refresh = refresh;
        this.clock = clock;
    }

    /// Lets an approved successor take over before anything else is asked; whoever cancels gives up one that nobody has
    /// approved. False while it is not known which of the two subscriptions is meant.
    Mono<Boolean> settle(CustomerId customer, boolean cancelling) {
        return subscriptions
                .waitingOf(customer)
                .flatMap(waiting -> settle(waiting, cancelling))
                .defaultIfEmpty(true);
    }

    private Mono<Boolean> settle(Subscription waiting, boolean cancelling) {
        if (!(waiting.status() instanceof SubscriptionStatus.ApprovalPending)) {
            return takeOver(waiting);
        }
        return cancelling ? withdraw(waiting).map(Withdrawal.Withdrawn.class::isInstance) : Mono.just(true);
    }

    /// What becomes of a wish that its owner takes back.
    sealed interface Withdrawal {

        record Withdrawn(Subscription abandoned) implements Withdrawal {}

        /// The buyer was faster, and PayPal has told us only now.
        record Approved() implements Withdrawal {}

        /// PayPal cannot say whether it was approved.
        record NotKnown() implements Withdrawal {}
    }

    /// PayPal cannot cancel what was never approved, so it is only given up here, once PayPal has said that it is so:
    /// an approval whose event is on its way would else be billed after its owner was told it is cancelled.
    Mono<Withdrawal> withdraw(Subscription pending) {
        return pending.providerId()
                .map(id -> refresh.refresh(id)
                        .flatMap(
                                outcome -> outcome.answered() ? giveUp(pending) : Mono.just(new Withdrawal.NotKnown())))
                .orElseGet(() -> giveUp(pending));
    }

    private Mono<Withdrawal> giveUp(Subscription pending) {
        return unitOfWork.atomically(() -> subscriptions
                .find(pending.id())
                .filter(current -> current.status() instanceof SubscriptionStatus.ApprovalPending)
                .map(current -> current.abandoned(clock.instant()))
                .flatMap(abandoned ->
                        subscriptions.save(abandoned).thenReturn((Withdrawal) new Withdrawal.Withdrawn(abandoned)))
                .defaultIfEmpty(new Withdrawal.Approved()));
    }

    private Mono<Boolean> takeOver(Subscription waiting) {
        return commands.openOf(waiting.id())
                .flatMap(resolution::resolveFirst)
                .map(end -> !(end instanceof CommandEnd.Settling))
                .defaultIfEmpty(false);
    }
}
