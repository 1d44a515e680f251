package app.tollgate.adapter.persistence.customer;

import app.tollgate.adapter.persistence.InBetween;
import app.tollgate.adapter.persistence.Rows;
import app.tollgate.application.port.store.Customers;
import app.tollgate.domain.access.Trial;
import app.tollgate.domain.customer.Customer;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.EmailAddress;
import app.tollgate.domain.customer.Identity;
import app.tollgate.domain.customer.Role;
import app.tollgate.domain.plan.Tier;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/// Customers in PostgreSQL.
public final class R2dbcCustomers implements Customers {

    private static final String FIND = "select * from customer where id = :id";

    /// Almost every call finds the row as it should be, and then nothing is written. A first call that lost
    /// the race against another does not see the other's row yet, and gets it from the update instead. Either
    /// way one row comes back. Whoever saw no row gives the trial, and of several the first.
    ///
    /// Whoever was added by their verified address takes what waits there: of several the first to lock the
    /// row, since the others look at it again when the lock is gone. Free access they have runs on, and this
    /// follows it. A name that was given with the address is that of a new row whose token has none.
    private static final String RECOGNIZE = """
        with written as (
            insert into customer as known (id, email, name, role, registered_at, changed_at)
            select :id, :email,
                   coalesce(:name, (select waiting.name from added_user waiting
                                     where waiting.email = :verified_email and waiting.claimed_at is null
                                       and waiting.withdrawn_at is null and waiting.ends_at > :now)),
                   :role, :now, :now
             where not exists (
                   select from customer same
                    where same.id = :id
                      and same.email is not distinct from coalesce(:email, same.email)
                      and same.name is not distinct from coalesce(:name, same.name)
                      and (same.role <> 'user' or same.role_decided_by_person or :role = 'user'))
                on conflict (id) do update
               set email = coalesce(excluded.email, known.email),
                   name = coalesce(:name, known.name),
                   role = case when known.role = 'user' and not known.role_decided_by_person
                               then excluded.role else known.role end,
                   changed_at = excluded.changed_at
            returning *),
        given as (
            insert into sign_up_trial (customer_id, tier, plan_id, starts_at, ends_at)
            select written.id, :trial_tier, plan_standing_for(:trial_tier), :trial_start, :trial_end
              from written
             where :trial_tier is not null and not exists (select from customer where id = :id)
                on conflict do nothing),
        claimed as (
            update added_user
               set claimed_by = :id, claimed_at = :now
             where email = :verified_email and claimed_at is null and withdrawn_at is null and ends_at > :now
            returning *),
        waited as (
            insert into access_grant (
                id, customer_id, kind, tier, plan_id, starts_at, ends_at, reason,
                granted_by, granted_at, changed_by, changed_at)
            select grant_id, :id, 'free_access', tier, plan_standing_for(tier),
                   least(ends_at, greatest(added_at, (select max(ends_at) from access_grant
                                                       where customer_id = :id and kind = 'free_access'
                                                         and starts_at < ends_at))),
                   ends_at, reason, added_by, added_at, :id, :now
              from claimed)
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
    public Mono<Customer> recognize(Identity identity, Role initialRole, Optional<Trial> trial, Instant now) {
        return database.sql(RECOGNIZE)
                .bind("id", identity.id().value())
                .bind("email", Rows.nullable(identity.email().map(EmailAddress::value), String.class))
                .bind("verified_email", Rows.nullable(identity.verifiedEmail().map(EmailAddress::value), String.class))
                .bind("name", Rows.nullable(identity.name(), String.class))
                .bind("role", Rows.word(initialRole))
                .bind("now", Rows.micros(now))
                .bindValues(columns(trial))
                .map(CustomerRows::customer)
                .one()
                .as(InBetween::again);
    }

    private static Map<String, Object> columns(Optional<Trial> trial) {
        return Map.of(
                "trial_tier", Rows.nullable(trial.map(Trial::tier).map(Tier::name), String.class),
                "trial_start", Rows.nullableMoment(trial.map(Trial::startsAt)),
                "trial_end", Rows.nullableMoment(trial.map(Trial::endsAt)));
    }
}
