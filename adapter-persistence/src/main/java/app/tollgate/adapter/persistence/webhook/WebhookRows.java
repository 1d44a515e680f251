package app.tollgate.adapter.persistence.webhook;

import static app.tollgate.adapter.persistence.Rows.constant;
import static app.tollgate.adapter.persistence.Rows.moment;
import static app.tollgate.adapter.persistence.Rows.optional;
import static app.tollgate.adapter.persistence.Rows.required;

import app.tollgate.application.port.messaging.WebhookInbox.Backlog;
import app.tollgate.application.port.messaging.WebhookInbox.Claimed;
import app.tollgate.application.port.messaging.WebhookInbox.State;
import app.tollgate.application.port.messaging.WebhookInbox.Tries;
import app.tollgate.application.port.view.WebhookEvents;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Events and their counts from rows.
final class WebhookRows {

    private WebhookRows() {}

    static Claimed claimed(Readable row) {
        return new Claimed(
                required(row, "event_id", String.class),
                required(row, "event_type", String.class),
                SubjectColumns.read(row),
                optional(row, "body", byte[].class),
                required(row, "attempt", Integer.class),
                tries(row));
    }

    static WebhookEvents.Entry entry(Readable row) {
        State state = constant(row, "state", State.class);
        return new WebhookEvents.Entry(
                required(row, "event_id", String.class),
                required(row, "event_type", String.class),
                SubjectColumns.read(row),
                required(row, "received_at", Instant.class),
                state,
                required(row, "attempt", Integer.class) - required(row, "attempts_before", Integer.class),
                moment(row, "next_attempt_at").filter(_ -> state == State.WAITING),
                optional(row, "why", String.class));
    }

    private static Tries tries(Readable row) {
        int silences = required(row, "silences", Integer.class);
        int turns = required(row, "attempt", Integer.class) - required(row, "attempts_before", Integer.class);
        return new Tries(turns - silences, silences);
    }

    static Backlog backlog(List<StateCount> rows) {
        Map<State, Long> counts = new EnumMap<>(State.class);
        for (State state : State.values()) {
            counts.put(state, 0L);
        }
        rows.forEach(row -> counts.put(row.state(), row.events()));
        return new Backlog(
                counts,
                rows.stream()
                        .filter(row -> row.state() == State.WAITING)
                        .map(StateCount::oldest)
                        .findFirst());
    }

    record StateCount(State state, long events, Instant oldest) {

        static StateCount of(Readable row) {
            return new StateCount(
                    constant(row, "state", State.class),
                    required(row, "events", Long.class),
                    required(row, "oldest", Instant.class));
        }
    }
}
