package app.tollgate.adapter.persistence.customer;

import static app.tollgate.adapter.persistence.Rows.micros;
import static app.tollgate.adapter.persistence.Rows.required;
import static app.tollgate.adapter.persistence.Rows.word;

import app.tollgate.adapter.persistence.Rows;
import app.tollgate.application.port.store.Roles;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.Role;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/// Roles in PostgreSQL, in the rows of customers.
public final class R2dbcRoles implements Roles {

    /// Locks whom it is about together with all super admins, in one order, and judges by what stands there then: of
    /// two who take each other's role, the second waits, and finds that the first is the only one left.
    private static final String DECIDE = """
        with concerned as materialized (
            select id, role from customer where id = :id or role = 'super_admin' order by id for no key update),
        judged as materialized (
            select (select role from concerned where id = :id) as role_before,
                   exists (select from concerned where id = :by and role = 'super_admin') as entitled,
                   :role = 'super_admin'
                       or exists (select from concerned where id <> :id and role = 'super_admin') as one_stays),
        changed as (
            update customer set role = :role, role_decided_by_person = true, changed_at = :now
              from judged
             where customer.id = :id and entitled and one_stays
               and (customer.role <> :role or not customer.role_decided_by_person)
            returning customer.id)
        select role_before, entitled, one_stays, changed.id is not null as is_news from judged left join changed on true
        """;

    private final DatabaseClient database;

    public R2dbcRoles(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Decision> decide(CustomerId customer, Role role, CustomerId by, Instant now) {
        return database.sql(DECIDE)
                .bind("id", customer.value())
                .bind("by", by.value())
                .bind("role", word(role))
                .bind("now", micros(now))
                .map(R2dbcRoles::decision)
                .one();
    }

    private static Decision decision(Readable row) {
        if (Rows.optional(row, "role_before", String.class).isEmpty()) {
            return new Decision.NoSuchCustomer();
        }
        if (!required(row, "one_stays", Boolean.class)) {
            return new Decision.LastSuperAdmin();
        }
        return required(row, "entitled", Boolean.class)
                ? new Decision.Decided(
                        Rows.constant(row, "role_before", Role.class), required(row, "is_news", Boolean.class))
                : new Decision.NotEntitled();
    }
}
