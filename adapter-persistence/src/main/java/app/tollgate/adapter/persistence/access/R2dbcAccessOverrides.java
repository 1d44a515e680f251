package app.tollgate.adapter.persistence.access;

import static app.tollgate.adapter.persistence.Rows.required;

import app.tollgate.adapter.persistence.Rows;
import app.tollgate.application.port.store.AccessOverrides;
import app.tollgate.domain.access.AccessOverride;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.plan.Tier;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/// Overrides in PostgreSQL. The row is overwritten, and a trigger keeps what it said before.
public final class R2dbcAccessOverrides implements AccessOverrides {

    private static final String FORCE = """
        insert into access_override (customer_id, tier, plan_id, reason, changed_by, changed_at)
        values (:customer, :tier, plan_standing_for(:tier), :reason, :by, :now)
            on conflict (customer_id) do update
           set tier = excluded.tier, plan_id = excluded.plan_id, reason = excluded.reason,
               changed_by = excluded.changed_by, changed_at = excluded.changed_at
        """;

    private static final String RELEASE = """
        update access_override
           set tier = null, plan_id = null, reason = null, changed_by = :by, changed_at = :now
         where customer_id = :customer and tier is not null
        """;

    private static final String HOLD = """
        select * from access_override where customer_id = :customer and tier is not null for update
        """;

    private final DatabaseClient database;

    public R2dbcAccessOverrides(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<AccessOverride> hold(CustomerId customer) {
        return database.sql(HOLD)
                .bind("customer", customer.value())
                .map(R2dbcAccessOverrides::override)
                .one();
    }

    @Override
    public Mono<Void> force(AccessOverride override) {
        return database.sql(FORCE)
                .bind("customer", override.customer().value())
                .bind("tier", override.tier().name())
                .bind("reason", override.reason())
                .bind("by", override.by().value())
                .bind("now", Rows.micros(override.since()))
                .then();
    }

    @Override
    public Mono<Void> release(CustomerId customer, CustomerId by, Instant now) {
        return database.sql(RELEASE)
                .bind("customer", customer.value())
                .bind("by", by.value())
                .bind("now", Rows.micros(now))
                .then();
    }

    private static AccessOverride override(Readable row) {
        return new AccessOverride(
                new CustomerId(required(row, "customer_id", String.class)),
                new Tier(required(row, "tier", String.class)),
                required(row, "reason", String.class),
                new CustomerId(required(row, "changed_by", String.class)),
                required(row, "changed_at", Instant.class));
    }
}
