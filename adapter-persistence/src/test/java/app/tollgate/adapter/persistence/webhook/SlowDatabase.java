package app.tollgate.adapter.persistence.webhook;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;

import app.tollgate.application.port.gateway.WebhookGateway.Subject;
import app.tollgate.application.port.messaging.WebhookInbox.Event;
import app.tollgate.application.port.store.StoreUnavailable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/// A database that writes down each statement and commits when a test says so. It refuses `WH-BAD`, and is away for ids
/// that begin with `WH-AWAY`.
class SlowDatabase {

    final List<List<String>> statements = Collections.synchronizedList(new ArrayList<>());
    final List<Sinks.Empty<Void>> commits = Collections.synchronizedList(new ArrayList<>());

    final GroupedPuts puts = new GroupedPuts(this::insert, SOON);

    Mono<Set<String>> insert(List<Event> events) {
        List<String> ids = events.stream().map(Event::eventId).toList();
        Sinks.Empty<Void> commit = Sinks.empty();
        statements.add(ids);
        commits.add(commit);
        return commit.asMono().then(Mono.defer(() -> stored(ids)));
    }

    static Mono<Set<String>> stored(List<String> ids) {
        if (ids.stream().anyMatch(id -> id.startsWith("WH-AWAY"))) {
            return Mono.error(() -> new StoreUnavailable(new IllegalStateException("away")));
        }
        return ids.contains("WH-BAD")
                ? Mono.error(() -> new IllegalArgumentException("refused"))
                : Mono.just(ids.stream().collect(Collectors.toSet()));
    }

    void commit(int statement) {
        commits.get(statement).tryEmitEmpty().orThrow();
    }

    void commitAll() {
        for (int statement = 0; statement < commits.size(); statement++) {
            commit(statement);
        }
    }

    CompletableFuture<Boolean> put(String id) {
        return puts.put(event(id, 2)).toFuture();
    }

    static Event event(String id, int bytes) {
        return new Event(id, "TYPE", new Subject.NotActedOn(), new byte[bytes], NOW);
    }
}
