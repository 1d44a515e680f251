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

    private final DatabaseClient database;

    public R2dbcSubscriptions(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Subscription> find(SubscriptionId id) {
        return database.sql(SubscriptionSql.FIND)
                .bind("id", id.value())
                .map(SubscriptionRows::subscription)
                .one();
    }

    @Override
    public Mono<Subscription> findByProviderId(ProviderSubscriptionId id) {
        return database.sql(SubscriptionSql.FIND_BY_PROVIDER_ID)
                .bind("id", id.value())
                .map(SubscriptionRows::subscription)
                .one();
    }

    @Override
    public Mono<Subscription> liveOf(CustomerId customer) {
        return database.sql(SubscriptionSql.LIVE)
                .bind("customer", customer.value())
                .map(SubscriptionRows::subscription)
                .one();
    }

    @Override
    public Mono<Subscription> waitingOf(CustomerId customer) {
        return database.sql(SubscriptionSql.WAITING)
                .bind("customer", customer.value())
                .map(SubscriptionRows::subscription)
                .one();
    }

    @Override
    public Flux<Subscription> unapprovedSince(Instant moment, int limit) {
        return database.sql(SubscriptionSql.UNAPPROVED)
                .bind("moment", Rows.micros(moment))
                .bind("limit", limit)
                .map(SubscriptionRows::subscription)
                .all();
    }

    @Override
    public Flux<Subscription> of(CustomerId customer) {
        return database.sql(SubscriptionSql.ALL)
                .bind("customer", customer.value())
                .map(SubscriptionRows::subscription)
                .all();
    }

    @Override
    public Flux<Subscription> bearingOn(CustomerId customer, Instant now) {
        return database.sql(SubscriptionSql.BEARING)
                .bind("customer", customer.value())
                .bind("now", Rows.micros(now))
                .map(SubscriptionRows::subscription)
                .all();
    }

    @Override
    public Flux<Subscription> successorsOf(Subscription predecessor) {
        return database.sql(SubscriptionSql.SUCCESSORS)
                .bind("customer", predecessor.customer().value())
                .bind("predecessor", predecessor.id().value())
                .map(SubscriptionRows::subscription)
                .all();
    }

    @Override
    public Mono<Long> begunSince(CustomerId customer, Instant moment) {
        return database.sql(SubscriptionSql.BEGUN_SINCE)
                .bind("customer", customer.value())
                .bind("moment", Rows.micros(moment))
                .map(row -> Rows.required(row, "begun", Long.class))
                .one();
    }

    @Override
    public Mono<Boolean> add(Subscription subscription) {
        return database.sql(SubscriptionSql.ADD)
                .bindValues(SubscriptionRows.columns(subscription))
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    /// A duplicate key ends the transaction, and that is as it should be: the work starts again from its reads.
    @Override
    public Mono<Void> save(Subscription subscription) {
        return database.sql(SubscriptionSql.SAVE)
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
