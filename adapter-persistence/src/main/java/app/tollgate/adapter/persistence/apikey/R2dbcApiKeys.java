package app.tollgate.adapter.persistence.apikey;

import static app.tollgate.adapter.persistence.Rows.micros;
import static app.tollgate.adapter.persistence.Rows.nullable;
import static app.tollgate.adapter.persistence.Rows.nullableMoment;

import app.tollgate.adapter.persistence.Rows;
import app.tollgate.application.port.store.ApiKeys;
import app.tollgate.domain.apikey.ApiKey;
import app.tollgate.domain.apikey.ApiKeyId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Keys of back ends in PostgreSQL.
public final class R2dbcApiKeys implements ApiKeys {

    private static final String ADD = """
        insert into api_key (id, name, scopes, secret_hash, created_by, created_at, last_used_at, ends_at,
                             revoked_at)
        values (:id, :name, :scopes, :secret_hash, :created_by, :created_at, :last_used_at, :ends_at,
                :revoked_at)
        """;

    private static final String FIND = "select * from api_key where id = :id";

    private static final String LIST = """
        select * from api_key where :after::uuid is null or id < :after::uuid order by id desc limit :limit
        """;

    private static final String REVOKE = """
        update api_key set revoked_at = coalesce(revoked_at, :now) where id = :id
        """;

    private static final String END = """
        update api_key set ends_at = :at where id = :id and revoked_at is null and ends_at is null
        """;

    /// Of many uses at once one is written: the others find it noted.
    private static final String NOTE_USE = """
        update api_key set last_used_at = :now where id = :id and (last_used_at is null or last_used_at < :now)
        """;

    private final DatabaseClient database;

    public R2dbcApiKeys(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> add(ApiKey key) {
        return database.sql(ADD)
                .bind("id", key.id().value())
                .bind("name", key.name())
                .bind("scopes", key.scopes().stream().map(Rows::word).sorted().toArray(String[]::new))
                .bind("secret_hash", key.secretHash().hex())
                .bind("created_by", key.createdBy().value())
                .bind("created_at", micros(key.createdAt()))
                .bind("last_used_at", nullableMoment(key.lastUsedAt()))
                .bind("ends_at", nullableMoment(key.endsAt()))
                .bind("revoked_at", nullableMoment(key.revokedAt()))
                .then();
    }

    @Override
    public Mono<ApiKey> find(ApiKeyId id) {
        return database.sql(FIND).bind("id", id.value()).map(ApiKeyRows::key).one();
    }

    @Override
    public Flux<ApiKey> list(int limit, Optional<ApiKeyId> after) {
        return database.sql(LIST)
                .bind("after", nullable(after.map(ApiKeyId::value), UUID.class))
                .bind("limit", limit)
                .map(ApiKeyRows::key)
                .all();
    }

    @Override
    public Mono<Boolean> revoke(ApiKeyId id, Instant now) {
        return database.sql(REVOKE)
                .bind("id", id.value())
                .bind("now", micros(now))
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    @Override
    public Mono<Boolean> end(ApiKeyId id, Instant at) {
        return database.sql(END)
                .bind("id", id.value())
                .bind("at", micros(at))
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    @Override
    public Mono<Void> noteUse(ApiKeyId id, Instant now) {
        return database.sql(NOTE_USE)
                .bind("id", id.value())
                .bind("now", micros(now))
                .then();
    }
}
