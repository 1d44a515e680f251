package app.tollgate.adapter.persistence.user;

import app.tollgate.adapter.persistence.Rows;
import app.tollgate.application.port.store.AddedUsers;
import app.tollgate.domain.customer.AddedUser;
import app.tollgate.domain.customer.EmailAddress;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/// Added users in PostgreSQL.
public final class R2dbcAddedUsers implements AddedUsers {

    private static final String IS_TAKEN = """
        select exists (select from customer where email = :email)
            or exists (select from added_user where email = :email and claimed_at is null)
        """;

    private static final String ADD = """
        insert into added_user (id, grant_id, email, name, tier, ends_at, reason, added_by, added_at)
        values (:id, :grant, :email, :name, :tier, :until, :reason, :by, :at)
            on conflict (email) where claimed_at is null do nothing
        """;

    private final DatabaseClient database;

    public R2dbcAddedUsers(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Boolean> isTaken(EmailAddress email) {
        return database.sql(IS_TAKEN)
                .bind("email", email.value())
                .mapValue(Boolean.class)
                .one();
    }

    @Override
    public Mono<Boolean> add(AddedUser user) {
        return database.sql(ADD)
                .bind("id", user.id().value())
                .bind("grant", user.grant())
                .bind("email", user.email().value())
                .bind("name", Rows.nullable(user.name(), String.class))
                .bind("tier", user.tier().name())
                .bind("until", Rows.micros(user.until()))
                .bind("reason", user.reason())
                .bind("by", user.by().value())
                .bind("at", Rows.micros(user.at()))
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }
}
