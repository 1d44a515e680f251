package app.tollgate.adapter.persistence.user;

import static app.tollgate.adapter.persistence.Rows.required;

import app.tollgate.adapter.persistence.Rows;
import app.tollgate.application.port.view.UserTimeline;
import app.tollgate.domain.customer.CustomerId;
import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What happened to a user, from PostgreSQL: one statement over all tables that say something.
public final class R2dbcUserTimeline implements UserTimeline {

    private static final Position.Behind BEFORE_ALL = new Position.Behind(Instant.parse("9999-12-31T23:59:59Z"), "~");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DatabaseClient database;

    public R2dbcUserTimeline(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Flux<Happening> newestFirst(CustomerId user, int limit, Position after) {
        Position.Behind place = switch (after) {
            case Position.Start() -> BEFORE_ALL;
            case Position.Behind behind -> behind;
        };
        return database.sql(TimelineSql.PAGE)
                .bind("id", user.value())
                .bind("until", Rows.micros(place.at()))
                .bind("behind", place.key())
                .bind("limit", limit)
                .map(R2dbcUserTimeline::happening)
                .all();
    }

    private static Happening happening(Readable row) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> fact :
                JSON.readTree(required(row, "facts", Json.class).asString()).properties()) {
            facts.put(fact.getKey(), words(fact.getValue()));
        }
        return new Happening(required(row, "at", Instant.class), required(row, "key", String.class), facts);
    }

    /// What is more than one value stays as it is kept.
    private static String words(JsonNode value) {
        return value.isValueNode() ? value.asString() : value.toString();
    }
}
