package app.tollgate.application.port.messaging;

import app.tollgate.application.port.gateway.WebhookGateway.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Events that were accepted and wait to be acted on. An event id is taken in once, for ever.
public interface WebhookInbox {

    /// False when the event was taken in before. Answers when the event is durable, whatever else the caller has
    /// open; one put goes on when its caller goes away.
    Mono<Boolean> put(Event event);

    /// Takes up to `limit` due events for `lease`, oldest first, so that no other worker takes them
    /// meanwhile. A worker that dies loses them when the lease is over.
    Flux<Claimed> claim(int limit, Duration lease, Instant now);

    /// Ends an event's turn. Only the holder of the claim can: false, and nothing is written, when the lease was lost.
    Mono<Boolean> finish(Claimed event, Ending ending, Instant now);

    /// Makes an ended event due again, with all tries before it. False when there is none such, or it waits already.
    Mono<Boolean> replay(String eventId, Instant now);

    /// Forgets the bodies of at most `limit` events that were done or kept before `endedBefore`, oldest first, and how
    /// many those were. Ids and subjects stay for ever.
    Mono<Integer> forgetBodies(Instant endedBefore, int limit);

    /// How many events there are in each state, and since when the oldest waiting one waits.
    Mono<Backlog> backlog();

    record Event(String eventId, String eventType, Subject about, byte[] body, Instant receivedAt) {}

    /// `attempt` belongs to this claim alone. `about` was read when the event came; the body is empty once it was
    /// forgotten.
    record Claimed(String eventId, String eventType, Subject about, Optional<byte[]> body, int attempt, Tries tries) {}

    /// Since an event came, or was replayed: the turns that count against it, this one included, from 1; and those that
    /// PayPal left unanswered, from 0.
    record Tries(int counted, int silent) {}

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

        /// PayPal was silent: to be tried again, and the turn does not count against the event.
        record Unanswered(Instant at, String why) implements Ending {}

        /// Gave up: a person has to look (WHK-4).
        record Parked(String why) implements Ending {}
    }
}
