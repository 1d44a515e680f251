package app.tollgate.application.command;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.Subscriptions;
import app.tollgate.application.port.store.UnitOfWork;
import app.tollgate.application.subscription.RefreshSubscription;
import app.tollgate.domain.command.Instruction;
import app.tollgate.domain.command.SubscriptionCommand;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.subscription.SubscriptionId;
import java.time.InstantSource;
import reactor.core.publisher.Mono;

/// A successor takes the place of its predecessor (SUB-6): the predecessor is cancelled at PayPal, and when PayPal says
/// so the successor becomes the live one. It was made to start when what is paid for ends, so no day is missing and
/// none is charged twice.
///
/// Each step is safe to repeat: a cancelled predecessor is only read again.
@UseCase
final class TakingOver {

    private static final String ANOTHER = "another one has come to life";
    private static final String NOT_ALIVE = "the successor is not alive";

    private final Retiring retiring;
    private final RefreshSubscription refresh;
    private final UnitOfWork unitOfWork;
    private final Subscriptions subscriptions;
    private final CommandBook book;
    private final InstantSource clock;

    TakingOver(
            Retiring retiring,
            RefreshSubscription refresh,
            UnitOfWork unitOfWork,
            Subscriptions subscriptions,
            CommandBook book,
            InstantSource clock) {
        this.retiring = retiring;
        this.refresh = refresh;
        this.unitOfWork = unitOfWork;
        this.subscriptions = subscriptions;
        this.book = book;
        this.clock = clock;
    }

    /// A successor that has ended itself, or was given up, takes nothing over: the predecessor stays.
    Mono<CommandEnd> goOn(SubscriptionCommand command, Subscription successor, SubscriptionId predecessor) {
        return refresh.refresh(successor.providerId().orElseThrow())
                .flatMap(outcome -> outcome.answered()
                        ? onceRead(command, successor.id(), predecessor)
                        : Mono.just(new CommandEnd.Settling()));
    }

    private Mono<CommandEnd> onceRead(
            SubscriptionCommand command, SubscriptionId successor, SubscriptionId predecessor) {
        return subscriptions.find(successor).flatMap(now -> onceRead(command, now, predecessor));
    }

    private Mono<CommandEnd> onceRead(SubscriptionCommand command, Subscription successor, SubscriptionId predecessor) {
        if (successor.hasTakenOver()) {
            return book.done(command).thenReturn(new CommandEnd.Settled(successor));
        }
        return successor.isWaiting() && successor.status().isAliveAndApproved()
                ? subscriptions.find(predecessor).flatMap(other -> end(command, successor, other))
                : book.dropped(command, NOT_ALIVE).thenReturn(new CommandEnd.Dropped(NOT_ALIVE));
    }

    /// The predecessor is left alone for a successor that will not take over.
    private Mono<CommandEnd> end(SubscriptionCommand command, Subscription successor, Subscription predecessor) {
        return subscriptions
                .liveOf(successor.customer())
                .filter(live -> !live.id().equals(predecessor.id()))
                .map(_ -> true)
                .switchIfEmpty(Mono.defer(() -> retiring.end(predecessor)))
                .flatMap(ready ->
                        ready ? takeOver(command, successor, predecessor.id()) : Mono.just(new CommandEnd.Settling()));
    }

    /// Whoever became the live one meanwhile stays it, and the successor is a second one (SUB-9).
    private Mono<CommandEnd> takeOver(SubscriptionCommand command, Subscription successor, SubscriptionId predecessor) {
        return unitOfWork.atomically(() -> subscriptions
                .liveOf(successor.customer())
                .filter(live -> !live.id().equals(successor.id()))
                .flatMap(_ -> giveWay(command, successor))
                .switchIfEmpty(Mono.defer(() -> takePlace(command, successor, predecessor))));
    }

    private Mono<CommandEnd> giveWay(SubscriptionCommand command, Subscription successor) {
        return subscriptions
                .find(successor.id())
                .flatMap(waiting -> subscriptions.save(waiting.abandoned(clock.instant())))
                .then(Mono.defer(() -> book.replaced(command, ANOTHER, new Instruction.Undo())))
                .thenReturn(new CommandEnd.Dropped(ANOTHER));
    }

    private Mono<CommandEnd> takePlace(
            SubscriptionCommand command, Subscription successor, SubscriptionId predecessor) {
        return subscriptions
                .find(successor.id())
                .map(waiting -> waiting.takingOver(clock.instant()))
                .flatMap(live -> subscriptions.save(live).thenReturn(live))
                .flatMap(live -> requireGivingBack(live, predecessor).thenReturn(live))
                .flatMap(live -> book.done(command).thenReturn(new CommandEnd.Settled(live)));
    }

    /// Where the successor is paid already its predecessor may have charged beside it. No refund, and no refusal of
    /// one, keeps the successor waiting or anybody from ending it: the predecessor has ended, and carries the
    /// command.
    private Mono<Void> requireGivingBack(Subscription live, SubscriptionId predecessor) {
        return live.paidThrough().isPresent()
                ? book.require(predecessor, new Instruction.GiveBack()).then()
                : Mono.empty();
    }
}
