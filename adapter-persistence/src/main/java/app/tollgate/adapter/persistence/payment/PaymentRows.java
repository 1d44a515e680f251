package app.tollgate.adapter.persistence.payment;

import static app.tollgate.adapter.persistence.Rows.amount;
import static app.tollgate.adapter.persistence.Rows.constant;
import static app.tollgate.adapter.persistence.Rows.currency;
import static app.tollgate.adapter.persistence.Rows.micros;
import static app.tollgate.adapter.persistence.Rows.money;
import static app.tollgate.adapter.persistence.Rows.optionalMoney;
import static app.tollgate.adapter.persistence.Rows.required;
import static app.tollgate.adapter.persistence.Rows.word;

import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.payment.Payment;
import app.tollgate.domain.payment.PaymentId;
import app.tollgate.domain.payment.ProviderSaleId;
import app.tollgate.domain.payment.Sale;
import app.tollgate.domain.payment.SaleState;
import app.tollgate.domain.plan.PlanId;
import app.tollgate.domain.subscription.SubscriptionId;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// A payment as a row and back.
final class PaymentRows {

    private PaymentRows() {}

    static Payment payment(Readable row) {
        return new Payment(
                new PaymentId(required(row, "id", UUID.class)),
                new CustomerId(required(row, "customer_id", String.class)),
                new SubscriptionId(required(row, "subscription_id", UUID.class)),
                new PlanId(required(row, "plan_id", UUID.class)),
                sale(row),
                required(row, "booked_at", Instant.class),
                required(row, "read_at", Instant.class),
                required(row, "failed_refunds", Integer.class));
    }

    /// What a later report of the same sale may change.
    static Map<String, Object> changeableColumns(Payment payment) {
        Sale sale = payment.sale();
        return Map.of(
                "sale_id", sale.id().value(),
                "state", word(sale.state()),
                "fee_minor", amount(sale.fee()),
                "fee_currency", currency(sale.fee()),
                "net_minor", amount(sale.net()),
                "net_currency", currency(sale.net()),
                "read_at", micros(payment.readAt()));
    }

    static Map<String, Object> columns(Payment payment) {
        Sale sale = payment.sale();
        var columns = new LinkedHashMap<>(changeableColumns(payment));
        columns.put("id", payment.id().value());
        columns.put("customer_id", payment.customer().value());
        columns.put("subscription_id", payment.subscription().value());
        columns.put("plan_id", payment.plan().value());
        columns.put("gross_minor", sale.gross().minorUnits());
        columns.put("gross_currency", sale.gross().currency().code());
        columns.put("charged_at", micros(sale.at()));
        columns.put("booked_at", micros(payment.bookedAt()));
        return columns;
    }

    private static Sale sale(Readable row) {
        return new Sale(
                new ProviderSaleId(required(row, "sale_id", String.class)),
                constant(row, "state", SaleState.class),
                money(row, "gross_minor", "gross_currency"),
                optionalMoney(row, "fee_minor", "fee_currency"),
                optionalMoney(row, "net_minor", "net_currency"),
                required(row, "charged_at", Instant.class));
    }
}
