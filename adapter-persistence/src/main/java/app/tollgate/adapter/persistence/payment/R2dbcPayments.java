package app.tollgate.adapter.persistence.payment;

import app.tollgate.adapter.persistence.Rows;
import app.tollgate.application.port.store.Payments;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.payment.Payment;
import app.tollgate.domain.payment.PaymentId;
import app.tollgate.domain.payment.ProviderSaleId;
import app.tollgate.domain.subscription.SubscriptionId;
import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Payments in PostgreSQL.
public final class R2dbcPayments implements Payments {

    private static final String ADD = """
        insert into payment (
            id, customer_id, subscription_id, plan_id, sale_id, state, gross_minor, gross_currency,
            fee_minor, fee_currency, net_minor, net_currency, charged_at, booked_at, read_at)
        values (
            :id, :customer_id, :subscription_id, :plan_id, :sale_id, :state, :gross_minor, :gross_currency,
            :fee_minor, :fee_currency, :net_minor, :net_currency, :charged_at, :booked_at, :read_at)
            on conflict (sale_id) do nothing
        """;

    /// Fee and net, once known, are not forgotten by a report without them. That money went back is confirmed by each
    /// reading, since only a later one may say that it did not.
    private static final String TAKE_OVER = """
        update payment
           set state = :state,
               fee_minor = coalesce(:fee_minor, fee_minor), fee_currency = coalesce(:fee_currency, fee_currency),
               net_minor = coalesce(:net_minor, net_minor), net_currency = coalesce(:net_currency, net_currency),
               read_at = greatest(:read_at, read_at)
         where sale_id = :sale_id
           and ((state in ('partially_refunded', 'refunded') and read_at < :read_at)
            or (state, fee_minor, fee_currency, net_minor, net_currency) is distinct from (
               :state, coalesce(:fee_minor, fee_minor), coalesce(:fee_currency, fee_currency),
               coalesce(:net_minor, net_minor), coalesce(:net_currency, net_currency)))
        """;

    private static final String REFUND_FAILED = """
        update payment set failed_refunds = :failed where id = :id and failed_refunds < :failed
        """;

    private static final String FIND_BY_SALE = "select * from payment where sale_id = :sale";

    private static final String NEWEST = """
        select * from payment where customer_id = :customer order by charged_at desc, id desc limit :limit
        """;

    private static final String NEWEST_BEHIND = """
        select *
          from payment
         where customer_id = :customer and (charged_at, id) < (:at, :id)
         order by charged_at desc, id desc
         limit :limit
        """;

    private static final String OF_SUBSCRIPTION = """
        select * from payment where subscription_id = :subscription order by charged_at, id
        """;

    private static final String NEWEST_CHARGE = """
        select charged_at from payment where subscription_id = :subscription order by charged_at desc limit 1
        """;

    private final DatabaseClient database;

    public R2dbcPayments(DatabaseClient database) {
        this.database = database;
    }

    /// Two statements: the second sees a row that another booking has added meanwhile, which one statement would not.
    @Override
    public Mono<Boolean> book(Payment payment) {
        return add(payment).flatMap(added -> added ? Mono.just(true) : takeOver(payment));
    }

    @Override
    public Mono<Payment> findBySale(ProviderSaleId sale) {
        return database.sql(FIND_BY_SALE)
                .bind("sale", sale.value())
                .map(PaymentRows::payment)
                .one();
    }

    @Override
    public Flux<Payment> of(CustomerId customer, int limit, Position after) {
        return from(after)
                .bind("customer", customer.value())
                .bind("limit", limit)
                .map(PaymentRows::payment)
                .all();
    }

    @Override
    public Flux<Payment> ofSubscription(SubscriptionId subscription) {
        return database.sql(OF_SUBSCRIPTION)
                .bind("subscription", subscription.value())
                .map(PaymentRows::payment)
                .all();
    }

    @Override
    public Mono<Instant> newestChargeOf(SubscriptionId subscription) {
        return database.sql(NEWEST_CHARGE)
                .bind("subscription", subscription.value())
                .map(row -> Rows.required(row, "charged_at", Instant.class))
                .one();
    }

    @Override
    public Mono<Void> refundFailed(PaymentId id, int failed) {
        return database.sql(REFUND_FAILED)
                .bind("id", id.value())
                .bind("failed", failed)
                .then();
    }

    private DatabaseClient.GenericExecuteSpec from(Position after) {
        return switch (after) {
            case Position.Start() -> database.sql(NEWEST);
            case Position.Behind(var at, var id) ->
                database.sql(NEWEST_BEHIND).bind("at", Rows.micros(at)).bind("id", id.value());
        };
    }

    private Mono<Boolean> add(Payment payment) {
        return database.sql(ADD)
                .bindValues(PaymentRows.columns(payment))
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    private Mono<Boolean> takeOver(Payment payment) {
        return database.sql(TAKE_OVER)
                .bindValues(PaymentRows.changeableColumns(payment))
                .fetch()
                .rowsUpdated()
                .thenReturn(false);
    }
}
