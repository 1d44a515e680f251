package app.tollgate.application.command;

import app.tollgate.application.UseCase;
import app.tollgate.application.command.SteerSubscription.Outcome;
import app.tollgate.application.port.store.SubscriptionCommands;
import app.tollgate.application.port.store.Subscriptions;
import app.tollgate.application.port.store.UnitOfWork;
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
    private final InstantSource clock;

    Successors(
            UnitOfWork unitOfWork,
            Subscriptions subscriptions,
            SubscriptionCommands commands,
            Resolution resolution,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.subscriptions = subscriptions;
        this.commands = commands;
        this.resolution = resolution;
        this.clock = clock;
    }

    /// Lets an approved successor take over before anything else is asked; whoever cancels gives up one that nobody has
    /// approved.
    Mono<Void> settle(CustomerId customer, boolean cancelling) {
        return subscriptions.waitingOf(customer).flatMap(waiting -> settle(waiting, cancelling));
    }

    private Mono<Void> settle(Subscription waiting, boolean cancelling) {
        if (!(waiting.status() instanceof SubscriptionStatus.ApprovalPending)) {
            return takeOver(waiting);
        }
        return cancelling ? withdraw(waiting).then() : Mono.empty();
    }

    /// PayPal cannot cancel what was never approved, so it is only given up here; whoever uses the link all the same
    /// brings it back (SUB-9).
    Mono<Outcome> withdraw(Subscription pending) {
        return unitOfWork.atomically(() -> subscriptions.find(pending.id()).flatMap(this::withdrawNow));
    }

    private Mono<Outcome> withdrawNow(Subscription current) {
        if (!(current.status() instanceof SubscriptionStatus.ApprovalPending)) {
            return Mono.just(new Outcome.NotInThisState(current.status()));
        }
        Subscription abandoned = current.abandoned(clock.instant());
        return subscriptions.save(abandoned).thenReturn(new Outcome.Done(abandoned));
    }

    private Mono<Void> takeOver(Subscription waiting) {
        return commands.openOf(waiting.id()).flatMap(resolution::resolveFirst).then();
    }
}
