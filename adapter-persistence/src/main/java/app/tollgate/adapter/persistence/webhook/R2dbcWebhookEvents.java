package app.tollgate.adapter.persistence.webhook;

import app.tollgate.adapter.persistence.Rows;
import app.tollgate.application.port.view.WebhookEvents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The events in PostgreSQL, without their bodies.
public final class R2dbcWebhookEvents implements WebhookEvents {

    private static final String COLUMNS = """
        select event_id, event_type, subject, subscription_id, sale_ids, received_at, state, attempt, attempts_before,
               next_attempt_at, why
          from webhook_event
        """;

    private static final String FIND = COLUMNS + " where event_id = :event_id";

    private static final String NEWEST_FIRST = " order by received_at desc, event_id desc limit :limit";

    private final DatabaseClient database;

    public R2dbcWebhookEvents(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Flux<Entry> newestFirst(Filter filter, int limit, Position after) {
        Conditions conditions = Conditions.of(filter, after);
        return database.sql(COLUMNS + conditions.where() + NEWEST_FIRST)
                .bindValues(conditions.values())
                .bind("limit", limit)
                .map(WebhookRows::entry)
                .all();
    }

    @Override
    public Mono<Entry> find(String eventId) {
        return database.sql(FIND)
                .bind("event_id", eventId)
                .map(WebhookRows::entry)
                .one();
    }

    /// Only what was asked for stands in the statement, so that the planner finds the index made for it.
    private record Conditions(List<String> all, Map<String, Object> values) {

        static Conditions of(Filter filter, Position after) {
            Conditions conditions = new Conditions(new ArrayList<>(), new LinkedHashMap<>());
            filter.state().ifPresent(state -> conditions.add("state = :state", "state", Rows.word(state)));
            filter.eventType().ifPresent(type -> conditions.add("event_type = :type", "type", type));
            switch (after) {
                case Position.Start() -> {}
                case Position.Behind(var at, var id) -> conditions.addPosition(at, id);
            }
            return conditions;
        }

        String where() {
            return all.isEmpty() ? "" : " where " + String.join(" and ", all);
        }

        private void add(String condition, String name, Object value) {
            all.add(condition);
            values.put(name, value);
        }

        private void addPosition(Instant at, String id) {
            add("(received_at, event_id) < (:at, :id)", "at", Rows.micros(at));
            values.put("id", id);
        }
    }
}
