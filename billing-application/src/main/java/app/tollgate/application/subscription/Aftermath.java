package app.tollgate.application.subscription;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.messaging.CommandsDue;
import app.tollgate.application.port.store.Identifiers;
import app.tollgate.application.port.store.SubscriptionCommands;
import app.tollgate.domain.command.CommandId;
import app.tollgate.domain.command.Instruction;
import app.tollgate.domain.command.Repetition;
import app.tollgate.domain.command.SubscriptionCommand;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.subscription.SubscriptionId;
import app.tollgate.domain.subscription.SubscriptionStatus;
import java.time.Instant;
import reactor.core.publisher.Mono;

/// What must follow from a reading. The command is stored in the same unit of work as the reading, so that no crash
/// loses it, and carried out by whoever resolves commands.
@UseCase
final class Aftermath {

    private final SubscriptionCommands commands;
    private final ChargedTwice chargedTwice;
    private final Identifiers identifiers;
    private final CommandsDue due;

    Aftermath(SubscriptionCommands commands, ChargedTwice chargedTwice, Identifiers identifiers, CommandsDue due) {
        this.commands = commands;
        this.chargedTwice = chargedTwice;
        this.identifiers = identifiers;
        this.due = due;
    }

    /// An approved successor takes the place of the one it was made to follow (SUB-6). An undone one that goes on,
    /// or has charged what PayPal lists only now (SUB-9), is undone again, and what is found to be charged twice is
    /// given back.
    Mono<Void> of(Subscription observed, ReportRecorder.Reading reading) {
        return switch (observed.status()) {
            case SubscriptionStatus.Undone _ ->
                reading.holdsMoney() || !reading.report().status().isTerminal()
                        ? openAgain(observed.id(), new Instruction.Undo(), reading.now())
                        : Mono.empty();
            case SubscriptionStatus.ApprovalPending _, SubscriptionStatus.Abandoned _ -> Mono.empty();
            case SubscriptionStatus.Active _,
                    SubscriptionStatus.PastDue _,
                    SubscriptionStatus.Suspended _,
                    SubscriptionStatus.Cancelled _,
                    SubscriptionStatus.Expired _ ->
                observed.isWaiting()
                        ? takeOver(observed, reading.now())
                        : chargedTwice
                                .predecessorIn(observed, reading)
                                .flatMap(predecessor ->
                                        openAgain(predecessor, new Instruction.GiveBack(), reading.now()));
        };
    }

    /// One beside a live one is ended and paid back (SUB-9).
    Mono<Void> ofSecond(Subscription second, Instant now) {
        return open(second.id(), new Instruction.Undo(), now);
    }

    private Mono<Void> takeOver(Subscription successor, Instant now) {
        SubscriptionId predecessor =
                successor.course().succession().orElseThrow().predecessor();
        return open(successor.id(), new Instruction.TakeOver(predecessor), now);
    }

    private Mono<Void> openAgain(SubscriptionId subject, Instruction instruction, Instant now) {
        return commands.of(subject)
                .collectList()
                .filter(earlier -> Repetition.of(instruction, earlier).isDue(now))
                .flatMap(_ -> open(subject, instruction, now));
    }

    /// Where one is open already, it is this one, or must be resolved first; the next reading comes here again.
    private Mono<Void> open(SubscriptionId subject, Instruction instruction, Instant now) {
        SubscriptionCommand command = SubscriptionCommand.issued(
                new CommandId(identifiers.next()), subject, instruction, SubscriptionCommand.OURSELVES, now);
        return commands.open(command, now).doOnNext(_ -> due.announce()).then();
    }
}
