package app.tollgate.application.command;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.SubscriptionCommands;
import app.tollgate.application.port.store.Subscriptions;
import app.tollgate.domain.command.Instruction;
import app.tollgate.domain.command.Patience;
import app.tollgate.domain.command.SubscriptionCommand;
import app.tollgate.domain.subscription.SubscriptionId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Mono;

@UseCase
final class ResolveCommandsService implements ResolveCommands {

    private static final int AT_ONCE = 2;

    private final SubscriptionCommands commands;
    private final Subscriptions subscriptions;
    private final Resolution resolution;
    private final InstantSource clock;

    ResolveCommandsService(
            SubscriptionCommands commands, Subscriptions subscriptions, Resolution resolution, InstantSource clock) {
        this.commands = commands;
        this.subscriptions = subscriptions;
        this.resolution = resolution;
        this.clock = clock;
    }

    /// What goes wrong with one command is told only after the others have had their turn.
    @Override
    public Mono<Report> resolve(int limit) {
        return Mono.fromSupplier(clock::instant)
                .flatMapMany(now -> commands.claim(limit, Resolution.LEASE, now))
                .flatMapDelayError(this::resolve, AT_ONCE, AT_ONCE)
                .collect(Tally::new, Tally::add)
                .map(Tally::report);
    }

    /// The lease begins anew when the command's turn comes: those ahead of it may have taken longer than one lasts.
    private Mono<Ended> resolve(SubscriptionCommand command) {
        return commands.keep(command, Resolution.LEASE, clock.instant())
                .filter(kept -> kept)
                .flatMap(_ -> resolution.resolve(command))
                .flatMap(end -> switch (end) {
                    case CommandEnd.Settling() -> postpone(command).thenReturn(end);
                    case CommandEnd.Settled _, CommandEnd.Refused _, CommandEnd.Dropped _, CommandEnd.NotNow _ ->
                        Mono.just(end);
                })
                .map(end -> new Ended(command, end));
    }

    private Mono<Void> postpone(SubscriptionCommand command) {
        return unwantedCharge(command)
                .map(charge -> new Patience(command.attempt(), Optional.of(charge)))
                .defaultIfEmpty(new Patience(command.attempt(), Optional.empty()))
                .flatMap(patience -> commands.postpone(command, patience.nextTry(clock.instant())));
    }

    /// The next charge that the command is to prevent, as PayPal last announced it.
    private Mono<Instant> unwantedCharge(SubscriptionCommand command) {
        return switch (command.instruction()) {
            case Instruction.TakeOver(var predecessor) -> nextChargeOf(predecessor);
            case Instruction.Cancel _, Instruction.Suspend _, Instruction.Undo _ ->
                nextChargeOf(command.subscription());
            case Instruction.Reactivate _,
                    Instruction.Revise _,
                    Instruction.CaptureOutstanding _,
                    Instruction.GiveBack _ -> Mono.empty();
        };
    }

    private Mono<Instant> nextChargeOf(SubscriptionId id) {
        return subscriptions
                .find(id)
                .flatMap(one -> Mono.justOrEmpty(one.lastReport()))
                .flatMap(report -> Mono.justOrEmpty(report.nextBillingAt()));
    }

    private record Ended(SubscriptionCommand command, CommandEnd end) {}

    /// Counts one batch.
    private static final class Tally {

        private int settled;
        private int dropped;
        private int open;
        private final List<Notice> notices = new ArrayList<>();

        void add(Ended ended) {
            switch (ended.end()) {
                case CommandEnd.Settled _ -> settle(ended.command());
                case CommandEnd.Dropped _, CommandEnd.NotNow _ -> dropped++;
                case CommandEnd.Refused(var issue, var _) -> notices.add(notice(ended.command(), true, issue));
                case CommandEnd.Settling() -> open++;
            }
        }

        Report report() {
            return new Report(settled, dropped, open, notices);
        }

        private void settle(SubscriptionCommand command) {
            settled++;
            if (command.instruction() instanceof Instruction.Undo) {
                notices.add(notice(command, false, "second subscription, cancelled and paid back"));
            }
        }

        private static Notice notice(SubscriptionCommand command, boolean refused, String what) {
            return new Notice(command.subscription(), refused, what);
        }
    }
}
