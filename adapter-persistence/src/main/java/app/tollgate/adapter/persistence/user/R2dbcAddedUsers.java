package app.tollgate.adapter.persistence.user;

import static app.tollgate.adapter.persistence.Rows.optional;
import static app.tollgate.adapter.persistence.Rows.required;

import app.tollgate.adapter.persistence.Rows;
import app.tollgate.application.port.store.AddedUsers;
import app.tollgate.domain.customer.AddedUser;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.EmailAddress;
import app.tollgate.domain.plan.Tier;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/// Added users in PostgreSQL.
public final class R2dbcAddedUsers implements AddedUsers {

    private static final String IS_TAKEN = """
        select exists (select from customer where email = :email)
            or exists (select from added_user
                        where email = :email and claimed_at is null and withdrawn_at is null and ends_at > :now)
        """;

    private static final String WITHDRAW_ENDED = """
        update added_user set withdrawn_at = :now
         where email = :email and claimed_at is null and withdrawn_at is null and ends_at <= :now
        """;

    private static final String ADD = """
        insert into added_user (id, grant_id, email, name, tier, ends_at, reason, added_by, added_at)
        values (:id, :grant, :email, :name, :tier, :until, :reason, :by, :at)
            on conflict (email) where claimed_at is null and withdrawn_at is null do nothing
        """;

    private static final String WAITING =
            "select * from added_user where id = :id and claimed_at is null and withdrawn_at is null";

    /// Whoever signs in meanwhile has the row locked, and then these find it claimed; and the other way round.
    private static final String MOVE_END = """
        update added_user set ends_at = :to
         where id = :id and ends_at = :from and claimed_at is null and withdrawn_at is null
        """;

    private static final String WITHDRAW = """
        update added_user set withdrawn_at = :now
         where id = :id and ends_at = :from and claimed_at is null and withdrawn_at is null
        """;

    private final DatabaseClient database;

    public R2dbcAddedUsers(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Boolean> isTaken(EmailAddress email, Instant now) {
        return database.sql(IS_TAKEN)
                .bind("email", email.value())
                .bind("now", Rows.micros(now))
                .mapValue(Boolean.class)
                .one();
    }

    @Override
    public Mono<Boolean> add(AddedUser user) {
        return database.sql(WITHDRAW_ENDED)
                .bind("email", user.email().value())
                .bind("now", Rows.micros(user.at()))
                .then()
                .then(Mono.defer(() -> isOne(inserting(user))));
    }

    private DatabaseClient.GenericExecuteSpec inserting(AddedUser user) {
        return database.sql(ADD)
                .bind("id", user.id().value())
                .bind("grant", user.grant())
                .bind("email", user.email().value())
                .bind("name", Rows.nullable(user.name(), String.class))
                .bind("tier", user.tier().name())
                .bind("until", Rows.micros(user.until()))
                .bind("reason", user.reason())
                .bind("by", user.by().value())
                .bind("at", Rows.micros(user.at()));
    }

    @Override
    public Mono<AddedUser> waiting(CustomerId id) {
        return database.sql(WAITING)
                .bind("id", id.value())
                .map(R2dbcAddedUsers::user)
                .one();
    }

    @Override
    public Mono<Boolean> moveEnd(CustomerId id, Instant from, Instant to) {
        return isOne(database.sql(MOVE_END)
                .bind("id", id.value())
                .bind("from", Rows.micros(from))
                .bind("to", Rows.micros(to)));
    }

    @Override
    public Mono<Boolean> withdraw(CustomerId id, Instant from, Instant now) {
        return isOne(database.sql(WITHDRAW)
                .bind("id", id.value())
                .bind("from", Rows.micros(from))
                .bind("now", Rows.micros(now)));
    }

    private static Mono<Boolean> isOne(DatabaseClient.GenericExecuteSpec statement) {
        return statement.fetch().rowsUpdated().map(rows -> rows == 1);
    }

    private static AddedUser user(Readable row) {
        return new AddedUser(
                new CustomerId(required(row, "id", String.class)),
                required(row, "grant_id", UUID.class),
                new EmailAddress(required(row, "email", String.class)),
                optional(row, "name", String.class),
                new Tier(required(row, "tier", String.class)),
                required(row, "ends_at", Instant.class),
                required(row, "reason", String.class),
                new CustomerId(required(row, "added_by", String.class)),
                required(row, "added_at", Instant.class));
    }
}
