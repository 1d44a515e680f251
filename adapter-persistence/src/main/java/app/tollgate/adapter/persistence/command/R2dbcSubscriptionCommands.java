package app.tollgate.adapter.persistence.command;

import app.tollgate.adapter.persistence.Rows;
import app.tollgate.application.port.store.SubscriptionCommands;
import app.tollgate.domain.command.CommandId;
import app.tollgate.domain.command.CommandStatus;
import app.tollgate.domain.command.SubscriptionCommand;
import app.tollgate.domain.subscription.SubscriptionId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.r2dbc.core.RowsFetchSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Commands in PostgreSQL.
public final class R2dbcSubscriptionCommands implements SubscriptionCommands {

    /// Quiet about another open one only: the same id twice is a bug, and fails.
    private static final String OPEN = """
        insert into subscription_command (
            id, subscription_id, kind, reason, plan_id, amount_minor, amount_currency, predecessor_id,
            issued_by, issued_at, state, attempt, next_attempt_at)
        values (
            :id, :subscription_id, :kind, :reason, :plan_id, :amount_minor, :amount_currency, :predecessor_id,
            :issued_by, :issued_at, 'open', :attempt, :next_attempt_at)
            on conflict (subscription_id) where state = 'open' do nothing
        """;

    private static final String FIND = "select * from subscription_command where id = :id";

    private static final String OPEN_OF = """
        select * from subscription_command where subscription_id = :id and state = 'open'
        """;

    private static final String ALL_OF = """
        select * from subscription_command where subscription_id = :id order by issued_at desc, id desc
        """;

    /// Rows another worker is claiming right now are skipped, not waited for.
    private static final String CLAIM_DUE = """
        with due as (
            select id, next_attempt_at as due_at
              from subscription_command
             where state = 'open' and next_attempt_at <= :now
             order by next_attempt_at, id
               for update skip locked
             limit :limit),
        claimed as (
            update subscription_command command
               set attempt = command.attempt + 1, next_attempt_at = :lease_until, leased_until = :lease_until
              from due
             where command.id = due.id
            returning command.*, due.due_at)
        select * from claimed order by due_at, id
        """;

    private static final String CLAIM_THIS = """
        update subscription_command
           set attempt = attempt + 1, next_attempt_at = :lease_until, leased_until = :lease_until
         where id = :id and attempt = :attempt and state = 'open'
           and (leased_until is null or leased_until <= :now)
        """;

    private static final String KEEP = """
        update subscription_command
           set next_attempt_at = :lease_until, leased_until = :lease_until
         where id = :id and attempt = :attempt and state = 'open'
        """;

    private static final String END = """
        update subscription_command
           set state = :state, ended_at = :ended_at, why = :why
         where id = :id and state = 'open'
        """;

    private static final String POSTPONE = """
        update subscription_command
           set next_attempt_at = :at, leased_until = null
         where id = :id and attempt = :attempt and state = 'open'
        """;

    private final DatabaseClient database;

    public R2dbcSubscriptionCommands(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Boolean> open(SubscriptionCommand command, Instant dueAt) {
        if (!command.isOpen()) {
            return Mono.error(() -> new IllegalArgumentException("a command begins open"));
        }
        return changesOne(database.sql(OPEN).bindValues(CommandRows.columns(command, dueAt)));
    }

    @Override
    public Mono<SubscriptionCommand> find(CommandId id) {
        return of(FIND, id.value()).one();
    }

    @Override
    public Mono<SubscriptionCommand> openOf(SubscriptionId subscription) {
        return of(OPEN_OF, subscription.value()).one();
    }

    @Override
    public Flux<SubscriptionCommand> claim(int limit, Duration lease, Instant now) {
        return database.sql(CLAIM_DUE)
                .bind("now", Rows.micros(now))
                .bind("limit", limit)
                .bind("lease_until", Rows.micros(now.plus(lease)))
                .map(CommandRows::command)
                .all();
    }

    @Override
    public Mono<Boolean> claim(SubscriptionCommand command, Duration lease, Instant now) {
        return changesOne(database.sql(CLAIM_THIS)
                .bind("id", command.id().value())
                .bind("attempt", command.attempt())
                .bind("now", Rows.micros(now))
                .bind("lease_until", Rows.micros(now.plus(lease))));
    }

    @Override
    public Mono<Boolean> keep(SubscriptionCommand claimed, Duration lease, Instant now) {
        return changesOne(database.sql(KEEP)
                .bind("id", claimed.id().value())
                .bind("attempt", claimed.attempt())
                .bind("lease_until", Rows.micros(now.plus(lease))));
    }

    @Override
    public Mono<Boolean> end(CommandId id, CommandStatus ended) {
        if (ended instanceof CommandStatus.Open) {
            return Mono.error(() -> new IllegalArgumentException("being open is no end"));
        }
        return changesOne(
                database.sql(END).bindValues(EndColumns.of(ended).columns()).bind("id", id.value()));
    }

    @Override
    public Mono<Void> postpone(SubscriptionCommand claimed, Instant dueAt) {
        return database.sql(POSTPONE)
                .bind("id", claimed.id().value())
                .bind("attempt", claimed.attempt())
                .bind("at", Rows.micros(dueAt))
                .then();
    }

    @Override
    public Flux<SubscriptionCommand> of(SubscriptionId subscription) {
        return of(ALL_OF, subscription.value()).all();
    }

    private RowsFetchSpec<SubscriptionCommand> of(String sql, UUID id) {
        return database.sql(sql).bind("id", id).map(CommandRows::command);
    }

    private static Mono<Boolean> changesOne(GenericExecuteSpec statement) {
        return statement.fetch().rowsUpdated().map(rows -> rows == 1);
    }
}
