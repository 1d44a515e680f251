package app.tollgate.adapter.persistence.webhook;

import app.tollgate.adapter.persistence.Outages;
import app.tollgate.application.port.messaging.WebhookInbox.Event;
import app.tollgate.application.port.store.StoreUnavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.springframework.context.SmartLifecycle;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SynchronousSink;

/// Writes events in groups: one that comes while nothing is being written is written at once, and all that come
/// meanwhile are written together next. So a commit, which is what an insert costs, is shared by whoever waits for it.
///
/// The writing belongs to no caller, so none of them takes the others along by going away: like `Detached`, it is
/// started as a future. There is one writing at a time, so this never uses more than one connection.
public final class GroupedPuts implements SmartLifecycle {

    /// Far above what a statement may take in the database: only a network that went silent ends here.
    private static final Duration WRITE_MAX = Duration.ofSeconds(15);

    /// After the web server, whose last requests still put.
    private static final int PHASE = DEFAULT_PHASE - 4096;

    private final Function<List<Event>, Mono<Set<String>>> insert;
    private final Duration writeMax;
    private final PutQueue queue = new PutQueue();
    private volatile boolean running;

    public GroupedPuts(DatabaseClient database) {
        this(new EventInserts(database)::insert, WRITE_MAX);
    }

    GroupedPuts(Function<List<Event>, Mono<Set<String>>> insert, Duration writeMax) {
        this.insert = insert;
        this.writeMax = writeMax;
    }

    /// False when the event was there before. Answers after the commit; fails with [StoreUnavailable] when too many
    /// wait, or while this stops.
    Mono<Boolean> put(Event event) {
        return Mono.defer(() -> enqueue(Put.of(event)));
    }

    @Override
    public void start() {
        running = true;
    }

    /// What was accepted is written to the end.
    @Override
    public void stop(Runnable stopped) {
        running = false;
        queue.close(stopped);
    }

    @Override
    public void stop() {
        stop(() -> {});
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    private Mono<Boolean> enqueue(Put put) {
        return switch (queue.add(put)) {
            case FIRST -> {
                var _ = emptying().toFuture();
                yield Mono.fromFuture(put.answer(), true);
            }
            case BEHIND_OTHERS -> Mono.fromFuture(put.answer(), true);
            case NONE ->
                Mono.error(() -> new StoreUnavailable(new IllegalStateException("too many events wait, or the end")));
        };
    }

    /// Takes a group only when the one before is written: the longer that took, the more are in it.
    private Mono<Void> emptying() {
        return Flux.<List<Put>>generate(this::nextGroup)
                .concatMap(this::write, 0)
                .then();
    }

    private void nextGroup(SynchronousSink<List<Put>> sink) {
        List<Put> group = queue.next();
        if (group.isEmpty()) {
            sink.complete();
        } else {
            sink.next(group);
        }
    }

    /// In the order of their ids, whichever way they came: two instances that insert the same events then wait for each
    /// other in one direction only, and never in a circle.
    private Mono<Void> write(List<Put> group) {
        TreeMap<String, EventPuts> events = new TreeMap<>();
        group.forEach(put -> events.computeIfAbsent(put.eventId(), _ -> new EventPuts(new ArrayList<>()))
                .puts()
                .add(put));
        return writeAll(List.copyOf(events.values()));
    }

    /// Never fails: each put is told how it went.
    private Mono<Void> writeAll(List<EventPuts> events) {
        return Mono.defer(
                        () -> insert.apply(events.stream().map(EventPuts::event).toList()))
                .timeout(writeMax)
                .onErrorMap(TimeoutException.class, StoreUnavailable::new)
                .doOnNext(added -> events.forEach(event -> event.answer(added)))
                .then()
                .onErrorResume(Exception.class, failure -> writeApart(events, failure));
    }

    /// When one of many cannot be stored, the others are: each half is tried by itself. Halves would fare no better
    /// while the database is away.
    private Mono<Void> writeApart(List<EventPuts> events, Exception failure) {
        if (events.size() == 1 || Outages.isAway(failure)) {
            events.forEach(event -> event.fail(failure));
            return Mono.empty();
        }
        int middle = events.size() / 2;
        return writeAll(events.subList(0, middle))
                .then(Mono.defer(() -> writeAll(events.subList(middle, events.size()))));
    }

    /// Every put of one event; the first is the one that may be told it is new.
    private record EventPuts(List<Put> puts) {

        Event event() {
            return puts.getFirst().event();
        }

        void answer(Set<String> added) {
            boolean isNew = added.contains(event().eventId());
            puts.getFirst().answer(isNew);
            puts.stream().skip(1).forEach(put -> put.answer(false));
        }

        void fail(Exception failure) {
            puts.forEach(put -> put.fail(failure));
        }
    }
}
