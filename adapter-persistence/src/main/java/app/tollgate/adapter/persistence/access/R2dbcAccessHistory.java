package app.tollgate.adapter.persistence.access;

import app.tollgate.adapter.persistence.Rows;
import app.tollgate.application.port.store.AccessHistory;
import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/// The history that the triggers append. The table itself refuses to let go of anything but what the function chooses.
public final class R2dbcAccessHistory implements AccessHistory {

    private static final String FORGET = "select forget_access_history(:moment, :limit) as forgotten";

    private final DatabaseClient database;

    public R2dbcAccessHistory(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Integer> forget(Instant moment, int limit) {
        return database.sql(FORGET)
                .bind("moment", Rows.micros(moment))
                .bind("limit", limit)
                .map(row -> Rows.required(row, "forgotten", Integer.class))
                .one();
    }
}
