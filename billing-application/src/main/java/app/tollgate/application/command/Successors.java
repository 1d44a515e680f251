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

    /// Whether it is known which of a customer's subscriptions is meant.
    sealed interface Clearance {

        record Clear() implements Clearance {}

        /// Another one is about to take over, or PayPal cannot say whether it was approved.
        record NotYet() implements Clearance {}
    }

    /// Lets an approved successor take over before anything else is asked; whoever cancels gives up one that nobody has
    /// approved.
    Mono<Clearance> settle(CustomerId customer, boolean cancelling) {
        return subscriptions
                .waitingOf(customer)
                .flatMap(waiting -> settle(waiting, cancelling))
                .defaultIfEmpty(new Clearance.Clear());
    }

    private Mono<Clearance> settle(Subscription waiting, boolean cancelling) {
        if (!(waiting.status() instanceof SubscriptionStatus.ApprovalPending)) {
            return takeOver(waiting);
        }
        return cancelling ? withdraw(waiting).flatMap(this::cleared) : Mono.just(new Clearance.Clear());
    }

    private Mono<Clearance> cleared(Withdrawal withdrawal) {
        return switch (withdrawal) {
            case Withdrawal.Withdrawn _ -> Mono.just(new Clearance.Clear());
            case Withdrawal.Approved(var approved) -> takeOver(approved);
            case Withdrawal.NotKnown() -> Mono.just(new Clearance.NotYet());
        };
    }

    /// What becomes of a wish that its owner takes back.
    sealed interface Withdrawal {

        record Withdrawn(Subscription abandoned) implements Withdrawal {}

        /// The buyer was faster, and PayPal has told us only now.
        record Approved(Subscription pending) implements Withdrawal {}

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
                .defaultIfEmpty(new Withdrawal.Approved(pending)));
    }

    private Mono<Clearance> takeOver(Subscription waiting) {
        return commands.openOf(waiting.id())
                .flatMap(resolution::resolveFirst)
                .<Clearance>map(
                        end -> end instanceof CommandEnd.Settling ? new Clearance.NotYet() : new Clearance.Clear())
                .defaultIfEmpty(new Clearance.NotYet());
    }
}
