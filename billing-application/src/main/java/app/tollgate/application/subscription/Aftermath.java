package app.tollgate.application.subscription;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.messaging.CommandsDue;
import app.tollgate.application.port.store.Identifiers;
import app.tollgate.application.port.store.SubscriptionCommands;
import app.tollgate.domain.command.CommandId;
import app.tollgate.domain.command.Instruction;
import app.tollgate.domain.command.SubscriptionCommand;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.subscription.SubscriptionStatus;
import java.time.Instant;
import reactor.core.publisher.Mono;

/// What must follow from a reading. The command is stored in the same unit of work as the reading, so that no crash
/// loses it, and carried out by whoever resolves commands.
@UseCase
final class Aftermath {

    private final SubscriptionCommands commands;
    private final Identifiers identifiers;
    private final CommandsDue due;

    Aftermath(SubscriptionCommands commands, Identifiers identifiers, CommandsDue due) {
        this.commands = commands;
        this.identifiers = identifiers;
        this.due = due;
    }

    /// An approved successor takes the place of the one it was made to follow (SUB-6). What an undone one charged and
    /// PayPal lists only now is given back as well (SUB-9).
    Mono<Void> of(Subscription observed, ReportRecorder.Reading reading) {
        if (observed.status() instanceof SubscriptionStatus.Undone) {
            return reading.holdsMoney() ? ofSecond(observed, reading.now()) : Mono.empty();
        }
        boolean approved = observed.isWaiting() && !(observed.status() instanceof SubscriptionStatus.ApprovalPending);
        return approved
                ? Mono.justOrEmpty(observed.course().succession())
                        .flatMap(it -> open(observed, new Instruction.TakeOver(it.predecessor()), reading.now()))
                : Mono.empty();
    }

    /// One beside a live one is ended and paid back (SUB-9).
    Mono<Void> ofSecond(Subscription second, Instant now) {
        return open(second, new Instruction.Undo(), now);
    }

    /// Where one is open already, it is this one, or must be resolved first; the next reading comes here again.
    private Mono<Void> open(Subscription subject, Instruction instruction, Instant now) {
        SubscriptionCommand command = SubscriptionCommand.issued(
                new CommandId(identifiers.next()), subject.id(), instruction, SubscriptionCommand.OURSELVES, now);
        return commands.open(command, now).doOnNext(_ -> due.announce()).then();
    }
}
