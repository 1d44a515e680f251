package app.tollgate.adapter.persistence.planrequest;

import static app.tollgate.adapter.persistence.Rows.micros;
import static app.tollgate.adapter.persistence.Rows.nullable;

import app.tollgate.application.port.store.PlanRequests;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.planrequest.PaymentMethodCode;
import app.tollgate.domain.planrequest.PlanRequest;
import app.tollgate.domain.planrequest.PlanRequestId;
import app.tollgate.domain.planrequest.RequestStatus;
import app.tollgate.domain.planrequest.TransferId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Requests in PostgreSQL, new and decided.
public final class R2dbcPlanRequests implements PlanRequests {

    /// Takes the first place that is free. Whoever takes it at the same moment leaves nothing to this one, and neither
    /// does whoever names the transfer.
    private static final String ADD = """
        insert into plan_request (
            id, customer_id, plan_id, price_minor, amount_minor, currency, method, transfer_id, requested_at,
            open_slot, state)
        select :id, :customer, :plan, :price, :amount, :currency, :method, :transfer, :at, free.slot, 'pending'
          from generate_series(1, :most) free (slot)
         where not exists (select from plan_request where customer_id = :customer and open_slot = free.slot)
         order by free.slot
         limit 1
        on conflict do nothing
        """;

    private static final String SELECT =
            "select request.*, plan.code from plan_request request join plan on plan.id = request.plan_id";

    private static final String FIND = SELECT + " where request.id = :id";

    private static final String FIND_BY_TRANSFER =
            SELECT + " where request.method = :method and request.transfer_id = :transfer";

    private static final String OPEN = """
        select count(*)::integer from plan_request where customer_id = :customer and open_slot is not null
        """;

    private static final String OF = SELECT + """
         where request.customer_id = :customer and (:after::uuid is null or request.id < :after::uuid)
         order by request.id desc
         limit :limit
        """;

    private static final String BEARING = SELECT + """
         where request.customer_id = :customer
           and (request.ends_at > :now
                or request.id = (select id from plan_request
                                  where customer_id = :customer order by id desc limit 1))
         order by request.id desc
        """;

    private static final String MOVE = """
        update plan_request
           set state = :next,
               open_slot = case when :open then open_slot end,
               decided_by = :decided_by, decided_at = :decided_at, wished_end = :wished_end,
               starts_at = :starts_at, ends_at = :ends_at, anchor_at = :anchor_at, reason = :reason
         where id = :id and state = :state
        """;

    private static final String DELETE = "delete from plan_request where id = :id and state = :state";

    private final DatabaseClient database;

    public R2dbcPlanRequests(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Boolean> add(PlanRequest request) {
        return changed(database.sql(ADD)
                .bind("id", request.id().value())
                .bind("customer", request.customer().value())
                .bind("plan", request.plan().id().value())
                .bind("price", request.plan().price().minorUnits())
                .bind("amount", request.transfer().amount().minorUnits())
                .bind("currency", request.transfer().amount().currency().code())
                .bind("method", request.transfer().method().value())
                .bind("transfer", request.transfer().id().value())
                .bind("at", micros(request.requestedAt()))
                .bind("most", PlanRequest.OPEN_MAX));
    }

    @Override
    public Mono<PlanRequest> find(PlanRequestId id) {
        return database.sql(FIND)
                .bind("id", id.value())
                .map(PlanRequestRows::request)
                .one();
    }

    @Override
    public Mono<PlanRequest> findByTransfer(PaymentMethodCode method, TransferId transfer) {
        return database.sql(FIND_BY_TRANSFER)
                .bind("method", method.value())
                .bind("transfer", transfer.value())
                .map(PlanRequestRows::request)
                .one();
    }

    @Override
    public Mono<Integer> openOf(CustomerId customer) {
        return database.sql(OPEN)
                .bind("customer", customer.value())
                .mapValue(Integer.class)
                .one();
    }

    @Override
    public Flux<PlanRequest> of(CustomerId customer, int limit, Optional<PlanRequestId> after) {
        return database.sql(OF)
                .bind("customer", customer.value())
                .bind("after", nullable(after.map(PlanRequestId::value), UUID.class))
                .bind("limit", limit)
                .map(PlanRequestRows::request)
                .all();
    }

    @Override
    public Flux<PlanRequest> bearingOn(CustomerId customer, Instant now) {
        return database.sql(BEARING)
                .bind("customer", customer.value())
                .bind("now", micros(now))
                .map(PlanRequestRows::request)
                .all();
    }

    @Override
    public Mono<Boolean> move(PlanRequest read, RequestStatus next) {
        return changed(database.sql(MOVE)
                .bindValues(PlanRequestRows.decision(next))
                .bind("next", PlanRequestRows.word(next))
                .bind("open", next.isOpen())
                .bind("id", read.id().value())
                .bind("state", PlanRequestRows.word(read.status())));
    }

    @Override
    public Mono<Boolean> delete(PlanRequest read) {
        return changed(
                database.sql(DELETE).bind("id", read.id().value()).bind("state", PlanRequestRows.word(read.status())));
    }

    private static Mono<Boolean> changed(GenericExecuteSpec statement) {
        return statement.fetch().rowsUpdated().map(rows -> rows == 1);
    }
}
