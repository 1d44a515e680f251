package app.tollgate.adapter.persistence.customer;

import app.tollgate.adapter.persistence.Rows;
import app.tollgate.application.port.store.Customers;
import app.tollgate.domain.customer.Customer;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.EmailAddress;
import app.tollgate.domain.customer.Identity;
import app.tollgate.domain.customer.Role;
import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/// Customers in PostgreSQL.
public final class R2dbcCustomers implements Customers {

    private static final String FIND = "select * from customer where id = :id";

    /// Almost every call finds the row as it should be, and then nothing is written. A first call that lost the
    /// race against another does not see the other's row yet, and gets it from the update instead. Either way one
    /// row comes back.
    private static final String RECOGNIZE = """
        with written as (
            insert into customer as known (id, email, name, role, registered_at)
            select :id, :email, :name, :role, :now
             where not exists (
                   select from customer same
                    where same.id = :id
                      and same.email is not distinct from coalesce(:email, same.email)
                      and same.name is not distinct from coalesce(:name, same.name)
                      and (same.role <> 'user' or same.role_decided_by_person or :role = 'user'))
                on conflict (id) do update
               set email = coalesce(excluded.email, known.email),
                   name = coalesce(excluded.name, known.name),
                   role = case when known.role = 'user' and not known.role_decided_by_person
                               then excluded.role else known.role end
            returning *)
        select * from written
         union all
        select * from customer where id = :id and not exists (select from written)
        """;

    private final DatabaseClient database;

    public R2dbcCustomers(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Customer> find(CustomerId id) {
        return database.sql(FIND)
                .bind("id", id.value())
                .map(CustomerRows::customer)
                .one();
    }

    @Override
    public Mono<Customer> recognize(Identity identity, Role initialRole, Instant now) {
        return database.sql(RECOGNIZE)
                .bind("id", identity.id().value())
                .bind("email", Rows.nullable(identity.email().map(EmailAddress::value), String.class))
                .bind("name", Rows.nullable(identity.name(), String.class))
                .bind("role", Rows.word(initialRole))
                .bind("now", Rows.micros(now))
                .map(CustomerRows::customer)
                .one();
    }
}
