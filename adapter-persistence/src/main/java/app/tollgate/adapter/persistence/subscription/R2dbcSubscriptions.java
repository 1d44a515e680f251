package app.tollgate.adapter.persistence.subscription;

import app.tollgate.adapter.persistence.Rows;
import app.tollgate.application.port.store.StaleWrite;
import app.tollgate.application.port.store.Subscriptions;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.subscription.SubscriptionId;
import java.time.Instant;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Subscriptions in PostgreSQL.
public final class R2dbcSubscriptions implements Subscriptions {

    private static final String FIND = "select * from subscription where id = :id";

    private static final String FIND_BY_PROVIDER_ID = "select * from subscription where provider_id = :id";

    private static final String LIVE = """
        select *
          from subscription
         where customer_id = :customer and status in ('approval_pending', 'active', 'past_due', 'suspended')
           and (succeeds is null or taken_over)
        """;

    private static final String WAITING = """
        select *
          from subscription
         where customer_id = :customer and status in ('approval_pending', 'active', 'past_due', 'suspended')
           and not taken_over
        """;

    private static final String UNAPPROVED = """
        select *
          from subscription
         where status = 'approval_pending' and created_at < :moment
         order by created_at, id
         limit :limit
        """;

    private static final String ALL = """
        select * from subscription where customer_id = :customer order by created_at desc, id desc
        """;

    private static final String BEARING = """
        select *
          from subscription
         where customer_id = :customer and provider_id is not null and status <> 'abandoned'
           and (status in ('approval_pending', 'active', 'past_due', 'suspended') or paid_through > :now
             or id = (select newest.id
                        from subscription newest
                       where newest.customer_id = :customer and newest.provider_id is not null
                         and newest.status <> 'abandoned'
                       order by newest.created_at desc, newest.id desc
                       limit 1))
         order by created_at desc, id desc
        """;

    private static final String BEGUN_SINCE = """
        select count(*) as begun from subscription where customer_id = :customer and created_at > :moment
        """;

    private static final String ADD = """
        insert into subscription (
            id, customer_id, plan_id, status, approve_url, failed_payments, status_since, provider_id,
            provider_status, starts_at, provider_updated_at, next_billing_at, verified_at, reported_failures,
            outstanding_minor, outstanding_currency, failed_at, failure_reason, next_retry_at, paid_through,
            plan_since, change_to_plan, change_approve_url, change_asked_at, change_from, succeeds, taken_over,
            replaced_from, replaced_until, created_at, changed_at, version)
        values (
            :id, :customer_id, :plan_id, :status, :approve_url, :failed_payments, :status_since, :provider_id,
            :provider_status, :starts_at, :provider_updated_at, :next_billing_at, :verified_at,
            :reported_failures, :outstanding_minor, :outstanding_currency, :failed_at, :failure_reason,
            :next_retry_at, :paid_through, :plan_since, :change_to_plan, :change_approve_url, :change_asked_at,
            :change_from, :succeeds, :taken_over, :replaced_from, :replaced_until, :created_at, :changed_at, :version)
            on conflict do nothing
        """;

    private static final String SAVE = """
        update subscription
           set customer_id = :customer_id, plan_id = :plan_id, status = :status, approve_url = :approve_url,
               failed_payments = :failed_payments, status_since = :status_since, provider_id = :provider_id,
               provider_status = :provider_status, starts_at = :starts_at,
               provider_updated_at = :provider_updated_at, next_billing_at = :next_billing_at,
               verified_at = :verified_at, reported_failures = :reported_failures,
               outstanding_minor = :outstanding_minor, outstanding_currency = :outstanding_currency,
               failed_at = :failed_at, failure_reason = :failure_reason, next_retry_at = :next_retry_at,
               paid_through = :paid_through, plan_since = :plan_since, change_to_plan = :change_to_plan,
               change_approve_url = :change_approve_url, change_asked_at = :change_asked_at,
               change_from = :change_from, succeeds = :succeeds, taken_over = :taken_over,
               replaced_from = :replaced_from, replaced_until = :replaced_until,
               created_at = :created_at, changed_at = :changed_at, version = version + 1
         where id = :id and version = :version
        """;

    private final DatabaseClient database;

    public R2dbcSubscriptions(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Subscription> find(SubscriptionId id) {
        return database.sql(FIND)
                .bind("id", id.value())
                .map(SubscriptionRows::subscription)
                .one();
    }

    @Override
    public Mono<Subscription> findByProviderId(ProviderSubscriptionId id) {
        return database.sql(FIND_BY_PROVIDER_ID)
                .bind("id", id.value())
                .map(SubscriptionRows::subscription)
                .one();
    }

    @Override
    public Mono<Subscription> liveOf(CustomerId customer) {
        return database.sql(LIVE)
                .bind("customer", customer.value())
                .map(SubscriptionRows::subscription)
                .one();
    }

    @Override
    public Mono<Subscription> waitingOf(CustomerId customer) {
        return database.sql(WAITING)
                .bind("customer", customer.value())
                .map(SubscriptionRows::subscription)
                .one();
    }

    @Override
    public Flux<Subscription> unapprovedSince(Instant moment, int limit) {
        return database.sql(UNAPPROVED)
                .bind("moment", Rows.micros(moment))
                .bind("limit", limit)
                .map(SubscriptionRows::subscription)
                .all();
    }

    @Override
    public Flux<Subscription> of(CustomerId customer) {
        return database.sql(ALL)
                .bind("customer", customer.value())
                .map(SubscriptionRows::subscription)
                .all();
    }

    @Override
    public Flux<Subscription> bearingOn(CustomerId customer, Instant now) {
        return database.sql(BEARING)
                .bind("customer", customer.value())
                .bind("now", Rows.micros(now))
                .map(SubscriptionRows::subscription)
                .all();
    }

    @Override
    public Mono<Long> begunSince(CustomerId customer, Instant moment) {
        return database.sql(BEGUN_SINCE)
                .bind("customer", customer.value())
                .bind("moment", Rows.micros(moment))
                .map(row -> Rows.required(row, "begun", Long.class))
                .one();
    }

    @Override
    public Mono<Boolean> add(Subscription subscription) {
        return database.sql(ADD)
                .bindValues(SubscriptionRows.columns(subscription))
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    /// A duplicate key ends the transaction, and that is as it should be: the work starts again from its reads.
    @Override
    public Mono<Void> save(Subscription subscription) {
        return database.sql(SAVE)
                .bindValues(SubscriptionRows.columns(subscription))
                .fetch()
                .rowsUpdated()
                .onErrorMap(DuplicateKeyException.class, _ -> stale(subscription))
                .flatMap(rows -> rows == 1 ? Mono.empty() : Mono.error(() -> stale(subscription)));
    }

    private static StaleWrite stale(Subscription subscription) {
        return new StaleWrite("subscription " + subscription.id().value());
    }
}
