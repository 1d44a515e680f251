package app.tollgate.adapter.persistence.grant;

import static app.tollgate.adapter.persistence.Rows.constant;
import static app.tollgate.adapter.persistence.Rows.optional;
import static app.tollgate.adapter.persistence.Rows.required;

import app.tollgate.adapter.persistence.Rows;
import app.tollgate.application.port.store.Grants;
import app.tollgate.domain.access.Grant;
import app.tollgate.domain.access.GrantId;
import app.tollgate.domain.access.GrantKind;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.plan.PlanId;
import app.tollgate.domain.plan.Tier;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Grants in PostgreSQL.
public final class R2dbcGrants implements Grants {

    /// The exclusion covers the kinds of which no two may overlap, and no other ([GrantKind#mayOverlap]).
    private static final String ADD = """
        insert into access_grant (
            id, customer_id, kind, tier, plan_id, starts_at, ends_at, reason,
            granted_by, granted_at, changed_by, changed_at)
        values (
            :id, :customer, :kind, :tier, coalesce(:plan, plan_standing_for(:tier)), :starts_at, :ends_at, :reason,
            :by, :now, :by, :now)
        on conflict on constraint access_grant_alone do nothing
        """;

    private static final String OF = """
        select * from access_grant where customer_id = :customer and kind = :kind order by ends_at desc, id desc
        """;

    private static final String MOVE_END = """
        update access_grant
           set ends_at = greatest(starts_at, :to), changed_by = :by, changed_at = :now
         where id = :id and ends_at = :from
        """;

    private final DatabaseClient database;

    public R2dbcGrants(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Boolean> add(Grant grant) {
        return database.sql(ADD)
                .bind("id", grant.id().value())
                .bind("customer", grant.customer().value())
                .bind("kind", Rows.word(grant.kind()))
                .bind("tier", grant.tier().name())
                .bind("plan", Rows.nullable(grant.plan().map(PlanId::value), UUID.class))
                .bind("starts_at", Rows.micros(grant.startsAt()))
                .bind("ends_at", Rows.micros(grant.endsAt()))
                .bind("reason", grant.reason())
                .bind("by", grant.by().value())
                .bind("now", Rows.micros(grant.at()))
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    @Override
    public Flux<Grant> of(CustomerId customer, GrantKind kind) {
        return database.sql(OF)
                .bind("customer", customer.value())
                .bind("kind", Rows.word(kind))
                .map(R2dbcGrants::grant)
                .all();
    }

    @Override
    public Mono<Boolean> moveEnd(GrantId id, Instant from, Instant to, CustomerId by, Instant now) {
        return database.sql(MOVE_END)
                .bind("id", id.value())
                .bind("from", Rows.micros(from))
                .bind("to", Rows.micros(to))
                .bind("by", by.value())
                .bind("now", Rows.micros(now))
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    private static Grant grant(Readable row) {
        return new Grant(
                new GrantId(required(row, "id", UUID.class)),
                new CustomerId(required(row, "customer_id", String.class)),
                constant(row, "kind", GrantKind.class),
                new Tier(required(row, "tier", String.class)),
                optional(row, "plan_id", UUID.class).map(PlanId::new),
                required(row, "starts_at", Instant.class),
                required(row, "ends_at", Instant.class),
                required(row, "reason", String.class),
                new CustomerId(required(row, "granted_by", String.class)),
                required(row, "granted_at", Instant.class));
    }
}
