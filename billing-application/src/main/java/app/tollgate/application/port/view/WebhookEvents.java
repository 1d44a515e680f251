package app.tollgate.application.port.view;

import app.tollgate.application.port.gateway.WebhookGateway.Subject;
import app.tollgate.application.port.messaging.WebhookInbox.State;
import java.time.Instant;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The events that were taken in, for people to look at (WHK-4). What PayPal wrote into them is not shown: it holds
/// personal data.
public interface WebhookEvents {

    /// At most `limit` events, the newest first by arrival, starting behind `after` (keyset).
    Flux<Entry> newestFirst(Filter filter, int limit, Position after);

    Mono<Entry> find(String eventId);

    /// An empty part lets everything through; a type is compared as a whole.
    record Filter(Optional<State> state, Optional<String> eventType) {

        public static final Filter NONE = new Filter(Optional.empty(), Optional.empty());
    }

    /// `attempts` counts all turns since the event came or was replayed. `nextAttemptAt` is there while it waits, and
    /// `why` once it was postponed or parked.
    record Entry(
            String eventId,
            String eventType,
            Subject about,
            Instant receivedAt,
            State state,
            int attempts,
            Optional<Instant> nextAttemptAt,
            Optional<String> why) {}

    /// A place in the list.
    sealed interface Position {

        record Start() implements Position {}

        record Behind(Instant receivedAt, String eventId) implements Position {}
    }
}
