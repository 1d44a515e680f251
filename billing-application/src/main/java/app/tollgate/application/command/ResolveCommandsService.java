package app.tollgate.application.command;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.SubscriptionCommands;
import app.tollgate.domain.command.Instruction;
import app.tollgate.domain.command.SubscriptionCommand;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import reactor.core.publisher.Mono;

@UseCase
final class ResolveCommandsService implements ResolveCommands {

    private static final int AT_ONCE = 2;

    /// After the first try, which is five minutes after the command, and after each one that follows.
    private static final List<Duration> PAUSES = List.of(Duration.ofHours(1), Duration.ofDays(1));

    private final SubscriptionCommands commands;
    private final Resolution resolution;
    private final InstantSource clock;

    ResolveCommandsService(SubscriptionCommands commands, Resolution resolution, InstantSource clock) {
        this.commands = commands;
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

    private Mono<Ended> resolve(SubscriptionCommand command) {
        return resolution
                .resolve(command)
                .flatMap(end ->
                        end instanceof CommandEnd.Settling ? postpone(command).thenReturn(end) : Mono.just(end))
                .map(end -> new Ended(command, end));
    }

    private Mono<Void> postpone(SubscriptionCommand command) {
        Duration pause = PAUSES.get(Math.clamp(command.attempt() - 1L, 0, PAUSES.size() - 1));
        return commands.postpone(command, clock.instant().plus(pause));
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
