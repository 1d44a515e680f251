package app.tollgate.application.port.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Events that were accepted and wait to be acted on. An event id is taken in once, for ever.
public interface WebhookInbox {

    /// False when the event was taken in before.
    Mono<Boolean> put(Event event);

    /// Takes up to `limit` due events for `lease`, oldest first, so that no other worker takes them
    /// meanwhile. A worker that dies loses them when the lease is over.
    Flux<Claimed> claim(int limit, Duration lease, Instant now);

    /// Ends an event's turn. Only the holder of the claim can: false, and nothing is written, when the lease was lost.
    Mono<Boolean> finish(Claimed event, Ending ending, Instant now);

    /// How many events there are in each state, and since when the oldest waiting one waits.
    Mono<Backlog> backlog();

    record Event(String eventId, String eventType, byte[] body, Instant receivedAt) {}

    /// `attempt` counts from 1 and belongs to this claim alone.
    record Claimed(String eventId, String eventType, byte[] body, int attempt) {}

    /// `oldestWaiting` is empty when nothing waits.
    record Backlog(Map<State, Long> counts, Optional<Instant> oldestWaiting) {}

    /// Where an event stands.
    enum State {
        WAITING,
        DONE,
        KEPT,
        PARKED
    }

    sealed interface Ending {

        record Done() implements Ending {}

        /// Nothing acts on this type; it stays for the record.
        record Kept() implements Ending {}

        record TryAgain(Instant at, String why) implements Ending {}

        /// Gave up: a person has to look (WHK-4).
        record Parked(String why) implements Ending {}
    }
}
