package app.tollgate.adapter.persistence.webhook;

import app.tollgate.adapter.persistence.Rows;
import app.tollgate.application.port.messaging.WebhookInbox.Event;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/// Inserts many events by one statement, whose text is the same for any number of them, so that it is prepared once.
///
/// All bodies travel as one value and are cut apart in the database: the driver cannot encode an array of byte strings.
final class EventInserts {

    private static final String INSERT = """
        insert into webhook_event (
            event_id, event_type, subject, subscription_id, sale_ids, body, received_at, state, attempt, next_attempt_at)
        select event_id, event_type, subject, nullif(subscription_id, ''), nullif(sale_ids, ''),
               substring(cast(:bodies as bytea) from start for size), received_at, 'waiting', 0, received_at
          from unnest(
            cast(:event_ids as text[]), cast(:event_types as text[]), cast(:subjects as text[]),
            cast(:subscription_ids as text[]), cast(:sale_ids as text[]), cast(:starts as integer[]),
            cast(:sizes as integer[]), cast(:received_at as timestamptz[]))
            as event (event_id, event_type, subject, subscription_id, sale_ids, start, size, received_at)
            on conflict (event_id) do nothing
        returning event_id
        """;

    private final DatabaseClient database;

    EventInserts(DatabaseClient database) {
        this.database = database;
    }

    /// The ids of those that were not there before. Answers when all is durable: the statement is a transaction of its
    /// own, and the driver completes it when the server is ready for the next.
    Mono<Set<String>> insert(List<Event> events) {
        List<SubjectColumns> subjects =
                events.stream().map(event -> SubjectColumns.of(event.about())).toList();
        Bodies bodies = Bodies.of(events);
        return database.sql(INSERT)
                .bind("event_ids", texts(events, Event::eventId))
                .bind("event_types", texts(events, Event::eventType))
                .bind("subjects", texts(subjects, SubjectColumns::subject))
                .bind("subscription_ids", texts(subjects, SubjectColumns::subscriptionId))
                .bind("sale_ids", texts(subjects, SubjectColumns::saleIds))
                .bind("starts", bodies.starts())
                .bind("sizes", bodies.sizes())
                .bind("bodies", bodies.all())
                .bind("received_at", moments(events))
                .mapValue(String.class)
                .all()
                .collect(Collectors.toUnmodifiableSet());
    }

    private static <T> String[] texts(List<T> from, Function<T, String> text) {
        return from.stream().map(text).toArray(String[]::new);
    }

    private static Instant[] moments(List<Event> events) {
        return events.stream().map(event -> Rows.micros(event.receivedAt())).toArray(Instant[]::new);
    }

    /// All bodies in a row; `starts` count from 1, as the database does.
    private record Bodies(byte[] all, Integer[] starts, Integer[] sizes) {

        static Bodies of(List<Event> events) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            Integer[] starts = new Integer[events.size()];
            Integer[] sizes = new Integer[events.size()];
            for (int place = 0; place < events.size(); place++) {
                starts[place] = all.size() + 1;
                sizes[place] = events.get(place).body().length;
                all.writeBytes(events.get(place).body());
            }
            return new Bodies(all.toByteArray(), starts, sizes);
        }
    }
}
