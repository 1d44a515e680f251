package app.tollgate.application.command;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.gateway.RequestId;
import app.tollgate.application.port.gateway.SubscriptionControl;
import app.tollgate.application.port.gateway.SubscriptionControl.Capture;
import app.tollgate.domain.command.Instruction;
import app.tollgate.domain.command.SubscriptionCommand;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import reactor.core.publisher.Mono;

/// Passes an instruction on to the provider. Where the provider takes a request id it is made from the command's own,
/// so that asking again after a crash charges nobody twice.
@UseCase
final class Ordering {

    private static final char CAPTURE = 'c';
    private static final String NOTE = "Outstanding balance";
    private static final String SECOND = "Second subscription of one customer";

    private final SubscriptionControl control;

    Ordering(SubscriptionControl control) {
        this.control = control;
    }

    /// Only for instructions that are one call: the others are several steps, and know their own order.
    Mono<Asked> order(SubscriptionCommand command, ProviderSubscriptionId id) {
        return switch (command.instruction()) {
            case Instruction.Cancel(var reason) -> control.cancel(id, reason).map(Asked::of);
            case Instruction.Suspend(var reason) -> control.suspend(id, reason).map(Asked::of);
            case Instruction.Reactivate(var reason) ->
                control.reactivate(id, reason).map(Asked::of);
            case Instruction.Undo() -> control.cancel(id, SECOND).map(Asked::of);
            case Instruction.CaptureOutstanding(var amount) ->
                control.capture(new Capture(RequestId.of(CAPTURE, command.id().value()), id, amount, NOTE))
                        .map(Asked::of);
            case Instruction.Revise _, Instruction.TakeOver _, Instruction.GiveBack _ ->
                throw new IllegalArgumentException("not one call: " + command.instruction());
        };
    }
}
