package app.tollgate.application.testing;

import app.tollgate.application.port.store.SubscriptionCommands;
import app.tollgate.domain.command.CommandId;
import app.tollgate.domain.command.CommandStatus;
import app.tollgate.domain.command.SubscriptionCommand;
import app.tollgate.domain.subscription.SubscriptionId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Commands in memory, with the unique key of the table: one open at a time for each subscription.
public final class InMemorySubscriptionCommands implements SubscriptionCommands {

    private static final Comparator<Row> LONGEST_DUE_FIRST = Comparator.comparing(Row::dueAt)
            .thenComparing(row -> row.id().value().toString());

    private static final Comparator<SubscriptionCommand> NEWEST_FIRST = Comparator.comparing(
                    SubscriptionCommand::issuedAt)
            .thenComparing(command -> command.id().value().toString())
            .reversed();

    private final Map<CommandId, Row> rows = new LinkedHashMap<>();

    @Override
    public Mono<Boolean> open(SubscriptionCommand command, Instant dueAt) {
        return Mono.fromSupplier(() -> openAlone(command, Microseconds.of(dueAt)));
    }

    @Override
    public Mono<SubscriptionCommand> find(CommandId id) {
        return first(command -> command.id().equals(id));
    }

    @Override
    public Mono<SubscriptionCommand> openOf(SubscriptionId subscription) {
        return first(command -> command.isOpen() && command.subscription().equals(subscription));
    }

    @Override
    public Flux<SubscriptionCommand> claim(int limit, Duration lease, Instant now) {
        return Flux.defer(() -> Flux.fromIterable(claimDue(limit, now, Microseconds.of(now.plus(lease)))));
    }

    @Override
    public Mono<Boolean> claim(SubscriptionCommand command, Duration lease, Instant now) {
        return Mono.fromSupplier(() -> claimThis(command, now, Microseconds.of(now.plus(lease))));
    }

    @Override
    public Mono<Boolean> keep(SubscriptionCommand claimed, Duration lease, Instant now) {
        return Mono.fromSupplier(() -> hold(claimed, Microseconds.of(now.plus(lease))));
    }

    @Override
    public Mono<Boolean> end(CommandId id, CommandStatus ended) {
        return Mono.fromSupplier(() -> endOnce(id, ended));
    }

    @Override
    public Mono<Void> postpone(SubscriptionCommand claimed, Instant dueAt) {
        return Mono.fromRunnable(() -> due(claimed, Microseconds.of(dueAt)));
    }

    @Override
    public Flux<SubscriptionCommand> of(SubscriptionId subscription) {
        return Flux.defer(() -> Flux.fromStream(all().stream()
                .filter(command -> command.subscription().equals(subscription))
                .sorted(NEWEST_FIRST)));
    }

    /// In the order of opening.
    public synchronized List<SubscriptionCommand> all() {
        return rows.values().stream().map(Row::command).toList();
    }

    private Mono<SubscriptionCommand> first(Predicate<SubscriptionCommand> wanted) {
        return Mono.defer(() -> Mono.justOrEmpty(all().stream().filter(wanted).findFirst()));
    }

    private synchronized boolean openAlone(SubscriptionCommand command, Instant dueAt) {
        if (!command.isOpen() || rows.containsKey(command.id())) {
            throw new IllegalArgumentException("a command begins open, and once");
        }
        boolean free = all().stream()
                .noneMatch(other -> other.isOpen() && other.subscription().equals(command.subscription()));
        if (free) {
            rows.put(command.id(), new Row(Microseconds.of(command), dueAt, Optional.empty()));
        }
        return free;
    }

    private synchronized List<SubscriptionCommand> claimDue(int limit, Instant now, Instant until) {
        List<Row> due = rows.values().stream()
                .filter(row -> row.command().isOpen() && !row.dueAt().isAfter(now))
                .sorted(LONGEST_DUE_FIRST)
                .limit(limit)
                .toList();
        return due.stream().map(row -> claim(row, until)).toList();
    }

    private synchronized boolean claimThis(SubscriptionCommand read, Instant now, Instant until) {
        return open(read.id())
                .filter(row -> row.command().attempt() == read.attempt())
                .filter(row -> row.heldUntil().filter(now::isBefore).isEmpty())
                .map(row -> claim(row, until))
                .isPresent();
    }

    private SubscriptionCommand claim(Row row, Instant until) {
        SubscriptionCommand claimed =
                with(row.command(), row.command().status(), row.command().attempt() + 1);
        rows.put(claimed.id(), new Row(claimed, until, Optional.of(until)));
        return claimed;
    }

    private synchronized boolean hold(SubscriptionCommand claimed, Instant until) {
        Optional<Row> held = open(claimed.id()).filter(row -> row.command().attempt() == claimed.attempt());
        held.ifPresent(row -> rows.put(claimed.id(), new Row(row.command(), until, Optional.of(until))));
        return held.isPresent();
    }

    private synchronized boolean endOnce(CommandId id, CommandStatus ended) {
        if (ended instanceof CommandStatus.Open) {
            throw new IllegalArgumentException("being open is no end");
        }
        Optional<Row> open = open(id);
        open.ifPresent(row -> rows.put(
                id,
                new Row(
                        with(
                                row.command(),
                                Microseconds.of(ended),
                                row.command().attempt()),
                        row.dueAt(),
                        row.heldUntil())));
        return open.isPresent();
    }

    private synchronized void due(SubscriptionCommand claimed, Instant at) {
        open(claimed.id())
                .filter(row -> row.command().attempt() == claimed.attempt())
                .ifPresent(row -> rows.put(claimed.id(), new Row(row.command(), at, Optional.empty())));
    }

    private Optional<Row> open(CommandId id) {
        return Optional.ofNullable(rows.get(id)).filter(row -> row.command().isOpen());
    }

    private static SubscriptionCommand with(SubscriptionCommand command, CommandStatus status, int attempt) {
        return new SubscriptionCommand(
                command.id(),
                command.subscription(),
                command.instruction(),
                command.issuedBy(),
                status,
                command.issuedAt(),
                attempt);
    }

    private record Row(SubscriptionCommand command, Instant dueAt, Optional<Instant> heldUntil) {

        CommandId id() {
            return command.id();
        }
    }
}
