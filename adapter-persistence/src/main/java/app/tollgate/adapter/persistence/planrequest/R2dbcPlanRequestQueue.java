package app.tollgate.adapter.persistence.planrequest;

import static app.tollgate.adapter.persistence.Rows.micros;
import static app.tollgate.adapter.persistence.Rows.nullable;

import app.tollgate.application.port.view.PlanRequestQueue;
import app.tollgate.domain.planrequest.PlanRequestId;
import app.tollgate.domain.planrequest.RequestState;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Flux;

/// All requests with who they are of, from PostgreSQL.
public final class R2dbcPlanRequestQueue implements PlanRequestQueue {

    private static final String SELECT = """
        select request.*, plan.code, person.email, person.name
          from plan_request request
          join plan on plan.id = request.plan_id
          join customer person on person.id = request.customer_id
         where (:after::uuid is null or request.id < :after::uuid)
        """;

    private static final String NEWEST_FIRST = " order by request.id desc limit :limit";

    private final DatabaseClient database;

    public R2dbcPlanRequestQueue(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Flux<Entry> newestFirst(Filter filter, int limit, Optional<PlanRequestId> after) {
        return statement(filter)
                .bind("after", nullable(after.map(PlanRequestId::value), UUID.class))
                .bind("limit", limit)
                .map(PlanRequestRows::entry)
                .all();
    }

    private GenericExecuteSpec statement(Filter filter) {
        return filter.state()
                .map(state -> statement(state, filter))
                .orElseGet(() -> database.sql(SELECT + NEWEST_FIRST));
    }

    private GenericExecuteSpec statement(RequestState state, Filter filter) {
        return switch (state) {
            case PENDING -> inState("in ('pending', 'approved_once')");
            case REJECTED -> inState("= 'rejected'");
            case ACTIVE -> inState("= 'active' and request.ends_at > :at").bind("at", micros(filter.at()));
            case EXPIRED -> inState("= 'active' and request.ends_at <= :at").bind("at", micros(filter.at()));
        };
    }

    private GenericExecuteSpec inState(String condition) {
        return database.sql(SELECT + " and request.state " + condition + NEWEST_FIRST);
    }
}
