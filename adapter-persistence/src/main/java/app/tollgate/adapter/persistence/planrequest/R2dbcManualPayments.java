package app.tollgate.adapter.persistence.planrequest;

import static app.tollgate.adapter.persistence.Rows.money;
import static app.tollgate.adapter.persistence.Rows.required;

import app.tollgate.adapter.persistence.Rows;
import app.tollgate.application.port.store.ManualPayments;
import app.tollgate.application.port.store.StaleWrite;
import app.tollgate.domain.access.GrantId;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.payment.InvoiceId;
import app.tollgate.domain.payment.ManualPayment;
import app.tollgate.domain.payment.PaymentId;
import app.tollgate.domain.planrequest.PlanRequestId;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Payments by hand, their log and their invoices in PostgreSQL: one statement, so that there is never a part of them.
public final class R2dbcManualPayments implements ManualPayments {

    private static final String BOOK = """
        with paid as (
            insert into manual_payment (
                id, request_id, customer_id, ordinal, grant_id, amount_minor, currency, confirmed_by, confirmed_at)
            values (:id, :request, :customer, :ordinal, :grant, :amount, :currency, :by, :at)
            on conflict do nothing
            returning *),
        logged as (
            insert into money_transaction (
                kind, customer_id, manual_payment_id, amount_minor, currency, happened_at)
            select 'manual_payment', customer_id, id, amount_minor, currency, confirmed_at from paid)
        insert into invoice (id, customer_id, request_id, amount_minor, currency, state, issued_at)
        select :invoice, customer_id, request_id, amount_minor, currency, 'paid', confirmed_at from paid
        """;

    private static final String OF = "select * from manual_payment where customer_id = :customer order by ordinal desc";

    private final DatabaseClient database;

    public R2dbcManualPayments(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> book(ManualPayment payment, InvoiceId invoice) {
        return database.sql(BOOK)
                .bind("id", payment.id().value())
                .bind("request", payment.request().value())
                .bind("customer", payment.customer().value())
                .bind("ordinal", payment.ordinal())
                .bind("grant", payment.grant().value())
                .bind("amount", payment.amount().minorUnits())
                .bind("currency", payment.amount().currency().code())
                .bind("by", payment.confirmedBy().value())
                .bind("at", Rows.micros(payment.at()))
                .bind("invoice", invoice.value())
                .fetch()
                .rowsUpdated()
                .filter(rows -> rows == 1)
                .switchIfEmpty(Mono.error(() -> new StaleWrite("what this customer paid")))
                .then();
    }

    @Override
    public Flux<ManualPayment> of(CustomerId customer) {
        return database.sql(OF)
                .bind("customer", customer.value())
                .map(R2dbcManualPayments::payment)
                .all();
    }

    private static ManualPayment payment(Readable row) {
        return new ManualPayment(
                new PaymentId(required(row, "id", UUID.class)),
                new PlanRequestId(required(row, "request_id", UUID.class)),
                new CustomerId(required(row, "customer_id", String.class)),
                required(row, "ordinal", Integer.class),
                new GrantId(required(row, "grant_id", UUID.class)),
                money(row, "amount_minor", "currency"),
                new CustomerId(required(row, "confirmed_by", String.class)),
                required(row, "confirmed_at", Instant.class));
    }
}
