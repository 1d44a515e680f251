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
            returning event.*)
        select event_id, event_type, subject, subscription_id, sale_ids, body, attempt, attempts_before, silences
          from claimed
         order by received_at, event_id
        """;

    private static final String END = """
        update webhook_event
           set state = :state, why = :why, ended_at = :now
         where event_id = :event_id and attempt = :attempt and state = 'waiting'
        """;

    private static final String POSTPONE = """
        update webhook_event
           set next_attempt_at = :at, why = :why, silences = silences + :silent
         where event_id = :event_id and attempt = :attempt and state = 'waiting'
        """;

    private static final String REPLAY = """
        update webhook_event
           set state = 'waiting', next_attempt_at = :now, ended_at = null, attempts_before = attempt, silences = 0
         where event_id = :event_id and state <> 'waiting'
        """;

    /// A row that somebody is replaying right now is skipped, not waited for.
    private static final String FORGET_BODIES = """
        update webhook_event
           set body = null
         where event_id in (
            select event_id
              from webhook_event
             where body is not null and subject is not null and state in ('done', 'kept') and ended_at < :ended_before
             order by ended_at
               for update skip locked
             limit :limit)
        """;

    /// Names no column that is not in the index `webhook_event_state`.
    static final String BACKLOG = """
        select state, count(*) as events, min(received_at) as oldest from webhook_event group by state
        """;

    private final DatabaseClient database;
    private final GroupedPuts puts;

    public R2dbcWebhookInbox(DatabaseClient database, GroupedPuts puts) {
        this.database = database;
        this.puts = puts;
    }

    @Override
    public Mono<Boolean> put(Event event) {
        return puts.put(event);
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
    public Mono<Boolean> replay(String eventId, Instant now) {
        return database.sql(REPLAY)
                .bind("event_id", eventId)
                .bind("now", Rows.micros(now))
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    @Override
    public Mono<Integer> forgetBodies(Instant endedBefore, int limit) {
        return database.sql(FORGET_BODIES)
                .bind("ended_before", Rows.micros(endedBefore))
                .bind("limit", limit)
                .fetch()
                .rowsUpdated()
                .map(Math::toIntExact);
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
            case Ending.TryAgain(var at, var why) -> postpone(at, why, 0);
            case Ending.Unanswered(var at, var why) -> postpone(at, why, 1);
        };
    }

    private DatabaseClient.GenericExecuteSpec postpone(Instant at, String why, int silent) {
        return database.sql(POSTPONE)
                .bind("at", Rows.micros(at))
                .bind("why", why)
                .bind("silent", silent);
    }

    private DatabaseClient.GenericExecuteSpec end(State state, Instant now) {
        return database.sql(END).bind("state", Rows.word(state)).bind("now", Rows.micros(now));
    }
}
