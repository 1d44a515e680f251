package app.tollgate.application.command;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.Subscriptions;
import app.tollgate.application.port.store.UnitOfWork;
import app.tollgate.application.subscription.RefreshSubscription;
import app.tollgate.domain.command.Instruction;
import app.tollgate.domain.command.SubscriptionCommand;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.subscription.SubscriptionId;
import app.tollgate.domain.subscription.SubscriptionStatus;
import java.time.Instant;
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
                .flatMap(outcome -> outcome instanceof RefreshSubscription.Outcome.NotNow
                        ? Mono.just(new CommandEnd.Settling())
                        : subscriptions.find(successor.id()).flatMap(now -> ifStillWaiting(command, now, predecessor)));
    }

    private Mono<CommandEnd> ifStillWaiting(
            SubscriptionCommand command, Subscription successor, SubscriptionId predecessor) {
        if (!successor.isWaiting() || successor.status() instanceof SubscriptionStatus.ApprovalPending) {
            return book.dropped(command, "the successor is not alive")
                    .thenReturn(new CommandEnd.Dropped("the successor is not alive"));
        }
        return subscriptions.find(predecessor).flatMap(other -> end(command, successor, other));
    }

    /// Nothing is given back for a successor that will not take over.
    private Mono<CommandEnd> end(SubscriptionCommand command, Subscription successor, Subscription predecessor) {
        return subscriptions
                .liveOf(successor.customer())
                .filter(live -> !live.id().equals(predecessor.id()))
                .flatMap(_ -> takeOver(command, successor))
                .switchIfEmpty(Mono.defer(() -> retire(command, successor, predecessor)));
    }

    private Mono<CommandEnd> retire(SubscriptionCommand command, Subscription successor, Subscription predecessor) {
        Instant start = successor.lastReport().orElseThrow().startsAt();
        return retiring.retire(predecessor, start).flatMap(asked -> switch (asked) {
            case Asked.Accepted() -> takeOver(command, successor);
            case Asked.Refused(var issue, var debugId) ->
                takeOver(command, successor).thenReturn(new CommandEnd.Refused(issue, debugId));
            case Asked.NotNow _, Asked.Unclear _ -> Mono.just(new CommandEnd.Settling());
        });
    }

    /// Whoever became the live one meanwhile stays it, and the successor is a second one (SUB-9).
    private Mono<CommandEnd> takeOver(SubscriptionCommand command, Subscription successor) {
        return unitOfWork.atomically(() -> subscriptions
                .liveOf(successor.customer())
                .filter(live -> !live.id().equals(successor.id()))
                .flatMap(_ -> giveWay(command, successor))
                .switchIfEmpty(Mono.defer(() -> takePlace(command, successor))));
    }

    private Mono<CommandEnd> giveWay(SubscriptionCommand command, Subscription successor) {
        return subscriptions
                .find(successor.id())
                .flatMap(waiting -> subscriptions.save(waiting.abandoned(clock.instant())))
                .then(Mono.defer(() -> book.replaced(command, ANOTHER, new Instruction.Undo())))
                .thenReturn(new CommandEnd.Dropped(ANOTHER));
    }

    private Mono<CommandEnd> takePlace(SubscriptionCommand command, Subscription successor) {
        return subscriptions
                .find(successor.id())
                .map(waiting -> waiting.takingOver(clock.instant()))
                .flatMap(live -> subscriptions
                        .save(live)
                        .then(Mono.defer(() -> book.done(command)))
                        .thenReturn(new CommandEnd.Settled(live)));
    }
}
