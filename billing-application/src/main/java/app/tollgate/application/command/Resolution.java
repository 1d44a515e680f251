package app.tollgate.application.command;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.SubscriptionCommands;
import app.tollgate.application.port.store.Subscriptions;
import app.tollgate.domain.command.Instruction;
import app.tollgate.domain.command.SubscriptionCommand;
import app.tollgate.domain.subscription.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import reactor.core.publisher.Mono;

/// Finds out what became of an open command, and sees it through (SYN-2).
@UseCase
final class Resolution {

    /// Longer than a call to the provider takes with its retries; whoever dies meanwhile leaves the command to the
    /// next one.
    static final Duration LEASE = Duration.ofMinutes(2);

    private final SubscriptionCommands commands;
    private final Subscriptions subscriptions;
    private final Execution execution;
    private final Replacement replacement;
    private final Undoing undoing;
    private final InstantSource clock;

    Resolution(
            SubscriptionCommands commands,
            Subscriptions subscriptions,
            Execution execution,
            Replacement replacement,
            Undoing undoing,
            InstantSource clock) {
        this.commands = commands;
        this.subscriptions = subscriptions;
        this.execution = execution;
        this.replacement = replacement;
        this.undoing = undoing;
        this.clock = clock;
    }

    /// Resolves a command that was read as open, unless its issuer, or another instance, is at it right now.
    Mono<CommandEnd> resolveFirst(SubscriptionCommand command) {
        Instant now = clock.instant();
        if (command.attempt() == 0 && now.isBefore(command.issuedAt().plus(LEASE))) {
            return Mono.just(new CommandEnd.Settling());
        }
        return commands.claim(command, LEASE, now)
                .flatMap(claimed -> claimed ? resolve(command) : Mono.just(new CommandEnd.Settling()));
    }

    /// Goes on with a command that the caller has claimed.
    Mono<CommandEnd> resolve(SubscriptionCommand command) {
        return subscriptions.find(command.subscription()).flatMap(subscription -> resolve(command, subscription));
    }

    private Mono<CommandEnd> resolve(SubscriptionCommand command, Subscription subscription) {
        return switch (command.instruction()) {
            case Instruction.TakeOver(var predecessor) -> replacement.takeOver(command, subscription, predecessor);
            case Instruction.GiveBack() -> replacement.giveBack(command, subscription);
            case Instruction.Undo() -> undoing.goOn(command, subscription);
            case Instruction.Cancel _,
                    Instruction.Suspend _,
                    Instruction.Reactivate _,
                    Instruction.Revise _,
                    Instruction.CaptureOutstanding _ ->
                execution.resume(command, subscription.providerId().orElseThrow());
        };
    }
}
