package app.tollgate.adapter.persistence.webhook;

import app.tollgate.adapter.persistence.Rows;
import app.tollgate.application.port.messaging.WebhookInbox;
import java.time.Duration;
import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The inbox in PostgreSQL.
public final class R2dbcWebhookInbox implements WebhookInbox {

    private static final String PUT = """
        insert into webhook_event (event_id, event_type, body, received_at, state, attempt, next_attempt_at)
        values (:event_id, :event_type, :body, :received_at, 'waiting', 0, :received_at)
            on conflict (event_id) do nothing
        """;

    /// Rows another worker is claiming right now are skipped, not waited for.
    private static final String CLAIM = """
        with due as (
            select event_id
              from webhook_event
             where state = 'waiting' and next_attempt_at <= :now
             order by received_at, event_id
               for update skip locked
             limit :limit),
        claimed as (
            update webhook_event event
               set attempt = event.attempt + 1, next_attempt_at = :lease_until
              from due
             where event.event_id = due.event_id
            returning event.event_id, event.event_type, event.body, event.attempt, event.received_at)
        select event_id, event_type, body, attempt from claimed order by received_at, event_id
        """;

    private static final String END = """
        update webhook_event
           set state = :state, why = :why, ended_at = :now
         where event_id = :event_id and attempt = :attempt and state = 'waiting'
        """;

    private static final String POSTPONE = """
        update webhook_event
           set next_attempt_at = :at, why = :why
         where event_id = :event_id and attempt = :attempt and state = 'waiting'
        """;

    /// Names no column that is not in the index `webhook_event_state`.
    static final String BACKLOG = """
        select state, count(*) as events, min(received_at) as oldest from webhook_event group by state
        """;

    private final DatabaseClient database;

    public R2dbcWebhookInbox(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Boolean> put(Event event) {
        return database.sql(PUT)
                .bind("event_id", event.eventId())
                .bind("event_type", event.eventType())
                .bind("body", event.body())
                .bind("received_at", Rows.micros(event.receivedAt()))
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    @Override
    public Flux<Claimed> claim(int limit, Duration lease, Instant now) {
        return database.sql(CLAIM)
                .bind("now", Rows.micros(now))
                .bind("limit", limit)
                .bind("lease_until", Rows.micros(now.plus(lease)))
                .map(WebhookRows::claimed)
                .all();
    }

    @Override
    public Mono<Boolean> finish(Claimed event, Ending ending, Instant now) {
        return statement(ending, now)
                .bind("event_id", event.eventId())
                .bind("attempt", event.attempt())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    @Override
    public Mono<Backlog> backlog() {
        return database.sql(BACKLOG)
                .map(WebhookRows.StateCount::of)
                .all()
                .collectList()
                .map(WebhookRows::backlog);
    }

    private DatabaseClient.GenericExecuteSpec statement(Ending ending, Instant now) {
        return switch (ending) {
            case Ending.Done() -> end(State.DONE, now).bindNull("why", String.class);
            case Ending.Kept() -> end(State.KEPT, now).bindNull("why", String.class);
            case Ending.Parked(var why) -> end(State.PARKED, now).bind("why", why);
            case Ending.TryAgain(var at, var why) ->
                database.sql(POSTPONE).bind("at", Rows.micros(at)).bind("why", why);
        };
    }

    private DatabaseClient.GenericExecuteSpec end(State state, Instant now) {
        return database.sql(END).bind("state", Rows.word(state)).bind("now", Rows.micros(now));
    }
}
