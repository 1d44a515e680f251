package app.tollgate.application.testing;

import app.tollgate.application.port.messaging.WebhookInbox;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The inbox in memory.
public final class InMemoryWebhookInbox implements WebhookInbox {

    private static final Comparator<Row> OLDEST_FIRST = Comparator.comparing(
                    (Row row) -> row.event().receivedAt())
            .thenComparing(row -> row.event().eventId());

    private final Map<String, Row> rows = new LinkedHashMap<>();

    @Override
    public Mono<Boolean> put(Event event) {
        return Mono.fromSupplier(() -> putOnce(event));
    }

    @Override
    public Flux<Claimed> claim(int limit, Duration lease, Instant now) {
        return Flux.defer(() -> Flux.fromIterable(lease(limit, now, Microseconds.of(now.plus(lease)))));
    }

    @Override
    public Mono<Boolean> finish(Claimed event, Ending ending, Instant now) {
        return Mono.fromSupplier(() -> end(event, ending));
    }

    @Override
    public Mono<Backlog> backlog() {
        return Mono.fromSupplier(this::count);
    }

    /// Where an event stands; throws for one that never came.
    public synchronized State stateOf(String eventId) {
        return rows.get(eventId).state();
    }

    /// The reason given when an event was last postponed or parked; empty when there is none.
    public synchronized String whyOf(String eventId) {
        return rows.get(eventId).why();
    }

    private synchronized boolean putOnce(Event event) {
        Instant receivedAt = Microseconds.of(event.receivedAt());
        Event kept = new Event(event.eventId(), event.eventType(), event.body().clone(), receivedAt);
        return rows.putIfAbsent(event.eventId(), new Row(kept, State.WAITING, 0, receivedAt, "")) == null;
    }

    private synchronized List<Claimed> lease(int limit, Instant now, Instant until) {
        return rows.values().stream()
                .filter(row ->
                        row.state() == State.WAITING && !row.nextAttemptAt().isAfter(now))
                .sorted(OLDEST_FIRST)
                .limit(limit)
                .toList()
                .stream()
                .map(row -> lease(row, until))
                .toList();
    }

    private Claimed lease(Row row, Instant until) {
        Event event = row.event();
        int attempt = row.attempt() + 1;
        rows.put(event.eventId(), new Row(event, State.WAITING, attempt, until, row.why()));
        return new Claimed(event.eventId(), event.eventType(), event.body().clone(), attempt);
    }

    private synchronized boolean end(Claimed claimed, Ending ending) {
        Row row = rows.get(claimed.eventId());
        if (row == null || row.state() != State.WAITING || row.attempt() != claimed.attempt()) {
            return false;
        }
        Row next = switch (ending) {
            case Ending.Done() -> row.ended(State.DONE, "");
            case Ending.Kept() -> row.ended(State.KEPT, "");
            case Ending.Parked(var why) -> row.ended(State.PARKED, why);
            case Ending.TryAgain(var at, var why) ->
                new Row(row.event(), State.WAITING, row.attempt(), Microseconds.of(at), why);
        };
        rows.put(claimed.eventId(), next);
        return true;
    }

    private synchronized Backlog count() {
        Map<State, Long> counts = new EnumMap<>(State.class);
        for (State state : State.values()) {
            counts.put(
                    state,
                    rows.values().stream().filter(row -> row.state() == state).count());
        }
        return new Backlog(
                counts,
                rows.values().stream()
                        .filter(row -> row.state() == State.WAITING)
                        .map(row -> row.event().receivedAt())
                        .min(Comparator.naturalOrder()));
    }

    private record Row(Event event, State state, int attempt, Instant nextAttemptAt, String why) {

        Row ended(State next, String reason) {
            return new Row(event, next, attempt, nextAttemptAt, reason);
        }
    }
}
