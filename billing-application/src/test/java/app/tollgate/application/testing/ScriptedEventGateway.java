package app.tollgate.application.testing;

import app.tollgate.application.port.gateway.EventGateway;
import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.application.port.store.UnitOfWork;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// PayPal's memory of events, one page for each event, or one answer to every question.
public final class ScriptedEventGateway implements EventGateway {

    private final Map<Instant, ListedEvent> events = new TreeMap<>();
    private final List<Instant> askedFrom = new ArrayList<>();
    private Optional<GatewayAnswer<List<ListedEvent>>> outage = Optional.empty();
    private boolean onceOnly;

    /// Each event has a time of its own.
    public synchronized void remembers(String eventId, Instant at) {
        events.put(at, new ListedEvent(eventId, "TYPE.OF." + eventId, eventId.getBytes(StandardCharsets.UTF_8)));
    }

    public synchronized void answersWith(GatewayAnswer<List<ListedEvent>> answer) {
        outage = Optional.of(answer);
    }

    /// The next question alone.
    public synchronized void answersOnceWith(GatewayAnswer<List<ListedEvent>> answer) {
        answersWith(answer);
        onceOnly = true;
    }

    public synchronized void recovers() {
        outage = Optional.empty();
        onceOnly = false;
    }

    /// The beginning of each stretch of time that was asked for, in turn.
    public synchronized List<Instant> askedFrom() {
        return List.copyOf(askedFrom);
    }

    @Override
    public Flux<GatewayAnswer<List<ListedEvent>>> events(Instant from, Instant until) {
        return UnitOfWork.forbiddenInside(Mono.fromSupplier(() -> pages(from, until)))
                .flatMapMany(Flux::fromIterable);
    }

    private synchronized List<GatewayAnswer<List<ListedEvent>>> pages(Instant from, Instant until) {
        askedFrom.add(from);
        Optional<GatewayAnswer<List<ListedEvent>>> silence = outage;
        if (onceOnly) {
            recovers();
        }
        return silence.map(List::of)
                .orElseGet(() -> events.entrySet().stream()
                        .filter(event -> !event.getKey().isBefore(from)
                                && !event.getKey().isAfter(until))
                        .<GatewayAnswer<List<ListedEvent>>>map(
                                event -> new GatewayAnswer.Done<>(List.of(event.getValue())))
                        .toList());
    }
}
