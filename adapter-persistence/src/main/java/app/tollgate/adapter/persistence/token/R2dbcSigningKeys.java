package app.tollgate.adapter.persistence.token;

import static app.tollgate.adapter.persistence.Rows.micros;
import static app.tollgate.adapter.persistence.Rows.required;

import app.tollgate.application.port.store.SigningKeys;
import app.tollgate.domain.token.KeyId;
import app.tollgate.domain.token.KeyMaterial;
import app.tollgate.domain.token.KeyTimes;
import app.tollgate.domain.token.SigningKey;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Signing keys in PostgreSQL.
public final class R2dbcSigningKeys implements SigningKeys {

    private static final String ALL = "select * from access_signing_key order by turn";

    private static final String ADD = """
        insert into access_signing_key (
            kid, turn, public_key, private_key, created_at, signs_from, signs_until, published_until)
        values (:kid, :turn, :public_key, :private_key, :created_at, :signs_from, :signs_until, :published_until)
            on conflict do nothing
        """;

    private static final String FORGET = """
        delete from access_signing_key
         where published_until <= :now and turn < (select max(turn) from access_signing_key)
        """;

    private final DatabaseClient database;

    public R2dbcSigningKeys(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Flux<SigningKey> all() {
        return database.sql(ALL).map(R2dbcSigningKeys::key).all();
    }

    @Override
    public Mono<Boolean> add(SigningKey key) {
        return database.sql(ADD)
                .bind("kid", key.id().value())
                .bind("turn", key.turn())
                .bind("public_key", key.material().publicKey())
                .bind("private_key", key.material().keptPrivateKey())
                .bind("created_at", micros(key.createdAt()))
                .bind("signs_from", micros(key.times().signsFrom()))
                .bind("signs_until", micros(key.times().signsUntil()))
                .bind("published_until", micros(key.times().publishedUntil()))
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    @Override
    public Mono<Long> forget(Instant now) {
        return database.sql(FORGET).bind("now", micros(now)).fetch().rowsUpdated();
    }

    private static SigningKey key(Readable row) {
        return new SigningKey(
                required(row, "turn", Integer.class),
                new KeyMaterial(
                        new KeyId(required(row, "kid", String.class)),
                        required(row, "public_key", String.class),
                        required(row, "private_key", String.class)),
                required(row, "created_at", Instant.class),
                new KeyTimes(
                        required(row, "signs_from", Instant.class),
                        required(row, "signs_until", Instant.class),
                        required(row, "published_until", Instant.class)));
    }
}
