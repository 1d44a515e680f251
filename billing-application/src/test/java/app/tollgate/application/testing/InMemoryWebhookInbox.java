package app.tollgate.application.testing;

import app.tollgate.application.port.messaging.WebhookInbox;
import app.tollgate.application.port.view.WebhookEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The inbox in memory, with the view on it.
public final class InMemoryWebhookInbox implements WebhookInbox, WebhookEvents {

    private static final Comparator<WebhookRow> OLDEST_FIRST =
            Comparator.comparing(WebhookRow::receivedAt).thenComparing(WebhookRow::eventId);

    private final Map<String, WebhookRow> rows = new LinkedHashMap<>();

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
        return Mono.fromSupplier(() -> change(
                event.eventId(),
                row -> row.state() == State.WAITING && row.attempt() == event.attempt(),
                row -> row.after(ending, now)));
    }

    @Override
    public Mono<Boolean> replay(String eventId, Instant now) {
        return Mono.fromSupplier(() -> change(eventId, row -> row.state() != State.WAITING, row -> row.replayed(now)));
    }

    @Override
    public Mono<Integer> forgetBodies(Instant endedBefore, int limit) {
        return Mono.fromSupplier(() -> forget(endedBefore, limit));
    }

    @Override
    public Mono<Backlog> backlog() {
        return Mono.fromSupplier(this::count);
    }

    @Override
    public Flux<Entry> newestFirst(Filter filter, int limit, Position after) {
        return Flux.defer(() -> Flux.fromIterable(list(filter, limit, after)));
    }

    @Override
    public Mono<Entry> find(String eventId) {
        return Mono.defer(() -> Mono.justOrEmpty(row(eventId).map(WebhookRow::entry)));
    }

    /// Where an event stands; throws for one that never came.
    public State stateOf(String eventId) {
        return row(eventId).orElseThrow().state();
    }

    /// The reason given when an event was last postponed or parked; empty when there is none.
    public String whyOf(String eventId) {
        return row(eventId).orElseThrow().why();
    }

    private synchronized Optional<WebhookRow> row(String eventId) {
        return Optional.ofNullable(rows.get(eventId));
    }

    private synchronized boolean putOnce(Event event) {
        return rows.putIfAbsent(event.eventId(), WebhookRow.arrived(event)) == null;
    }

    private synchronized List<Claimed> lease(int limit, Instant now, Instant until) {
        return rows.values().stream().filter(row -> row.isDue(now)).sorted(OLDEST_FIRST).limit(limit).toList().stream()
                .map(row -> row.leased(until))
                .peek(row -> rows.put(row.eventId(), row))
                .map(WebhookRow::claimed)
                .toList();
    }

    private synchronized boolean change(
            String eventId, Predicate<WebhookRow> condition, UnaryOperator<WebhookRow> change) {
        return row(eventId)
                .filter(condition)
                .map(row -> rows.put(eventId, change.apply(row)))
                .isPresent();
    }

    private synchronized int forget(Instant endedBefore, int limit) {
        List<WebhookRow> old = rows.values().stream()
                .filter(row -> row.endedWellBefore(endedBefore))
                .sorted(Comparator.comparing(WebhookRow::changedAt))
                .limit(limit)
                .toList();
        old.forEach(row -> rows.put(row.eventId(), row.withoutBody()));
        return old.size();
    }

    private synchronized List<Entry> list(Filter filter, int limit, Position after) {
        return rows.values().stream()
                .filter(row -> filter.state().map(row.state()::equals).orElse(true))
                .filter(row -> filter.eventType().map(row.eventType()::equals).orElse(true))
                .filter(row -> row.isBehind(after))
                .sorted(OLDEST_FIRST.reversed())
                .limit(limit)
                .map(WebhookRow::entry)
                .toList();
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
                        .map(WebhookRow::receivedAt)
                        .min(Comparator.naturalOrder()));
    }
}
