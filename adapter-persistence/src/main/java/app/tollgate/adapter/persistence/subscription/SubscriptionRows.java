package app.tollgate.adapter.persistence.subscription;

import static app.tollgate.adapter.persistence.Rows.micros;
import static app.tollgate.adapter.persistence.Rows.moment;
import static app.tollgate.adapter.persistence.Rows.nullable;
import static app.tollgate.adapter.persistence.Rows.nullableMoment;
import static app.tollgate.adapter.persistence.Rows.optional;
import static app.tollgate.adapter.persistence.Rows.required;

import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.plan.PlanId;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.subscription.SubscriptionId;
import app.tollgate.domain.subscription.SubscriptionStatus;
import app.tollgate.domain.subscription.SubscriptionStatus.Abandoned;
import app.tollgate.domain.subscription.SubscriptionStatus.Active;
import app.tollgate.domain.subscription.SubscriptionStatus.ApprovalPending;
import app.tollgate.domain.subscription.SubscriptionStatus.Cancelled;
import app.tollgate.domain.subscription.SubscriptionStatus.Expired;
import app.tollgate.domain.subscription.SubscriptionStatus.PastDue;
import app.tollgate.domain.subscription.SubscriptionStatus.Suspended;
import app.tollgate.domain.subscription.SubscriptionStatus.Undone;
import io.r2dbc.spi.Readable;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// A subscription as a row and back.
public final class SubscriptionRows {

    private SubscriptionRows() {}

    static Subscription subscription(Readable row) {
        return new Subscription(
                new SubscriptionId(required(row, "id", UUID.class)),
                new CustomerId(required(row, "customer_id", String.class)),
                new PlanId(required(row, "plan_id", UUID.class)),
                status(row),
                optional(row, "provider_id", String.class).map(ProviderSubscriptionId::new),
                ReportColumns.report(row),
                moment(row, "paid_through"),
                CourseColumns.course(row),
                required(row, "created_at", Instant.class),
                required(row, "changed_at", Instant.class),
                required(row, "version", Long.class));
    }

    /// The status, from a row of any query that names the columns as the table does.
    public static SubscriptionStatus status(Readable row) {
        String word = required(row, "status", String.class);
        return switch (word) {
            case "approval_pending" ->
                new ApprovalPending(optional(row, "approve_url", String.class).map(URI::create));
            case "active" -> new Active();
            case "past_due" -> new PastDue(required(row, "failed_payments", Integer.class));
            case "suspended" -> new Suspended(since(row));
            case "cancelled" -> new Cancelled(since(row));
            case "expired" -> new Expired(since(row));
            case "abandoned" -> new Abandoned(since(row));
            case "undone" -> new Undone(since(row));
            default -> throw new IllegalStateException("a subscription cannot be '" + word + "'");
        };
    }

    static Map<String, Object> columns(Subscription subscription) {
        var columns = new LinkedHashMap<String, Object>();
        columns.put("id", subscription.id().value());
        columns.put("customer_id", subscription.customer().value());
        columns.put("plan_id", subscription.plan().value());
        columns.put(
                "provider_id", nullable(subscription.providerId().map(ProviderSubscriptionId::value), String.class));
        columns.put("paid_through", nullableMoment(subscription.paidThrough()));
        columns.put("created_at", micros(subscription.createdAt()));
        columns.put("changed_at", micros(subscription.changedAt()));
        columns.put("version", subscription.version());
        columns.putAll(StatusColumns.of(subscription.status()).columns());
        columns.putAll(ReportColumns.columns(subscription.lastReport()));
        columns.putAll(CourseColumns.columns(subscription.course()));
        return columns;
    }

    private static Instant since(Readable row) {
        return required(row, "status_since", Instant.class);
    }
}
