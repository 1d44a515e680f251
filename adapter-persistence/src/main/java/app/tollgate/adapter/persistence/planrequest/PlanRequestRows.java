package app.tollgate.adapter.persistence.planrequest;

import static app.tollgate.adapter.persistence.Rows.moment;
import static app.tollgate.adapter.persistence.Rows.money;
import static app.tollgate.adapter.persistence.Rows.nullable;
import static app.tollgate.adapter.persistence.Rows.nullableMoment;
import static app.tollgate.adapter.persistence.Rows.optional;
import static app.tollgate.adapter.persistence.Rows.required;

import app.tollgate.application.port.view.PlanRequestQueue;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.EmailAddress;
import app.tollgate.domain.period.BillingPeriod;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.plan.PlanId;
import app.tollgate.domain.planrequest.PaymentMethodCode;
import app.tollgate.domain.planrequest.PlanRequest;
import app.tollgate.domain.planrequest.PlanRequestId;
import app.tollgate.domain.planrequest.RequestStatus;
import app.tollgate.domain.planrequest.RequestStatus.Active;
import app.tollgate.domain.planrequest.RequestStatus.ApprovedOnce;
import app.tollgate.domain.planrequest.RequestStatus.Pending;
import app.tollgate.domain.planrequest.RequestStatus.Rejected;
import app.tollgate.domain.planrequest.RequestedPlan;
import app.tollgate.domain.planrequest.Transfer;
import app.tollgate.domain.planrequest.TransferId;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A request as a row, with the code of its plan, and back.
final class PlanRequestRows {

    private PlanRequestRows() {}

    static PlanRequestQueue.Entry entry(Readable row) {
        return new PlanRequestQueue.Entry(
                request(row),
                optional(row, "email", String.class).map(EmailAddress::new),
                optional(row, "name", String.class));
    }

    static PlanRequest request(Readable row) {
        return new PlanRequest(
                new PlanRequestId(required(row, "id", UUID.class)),
                new CustomerId(required(row, "customer_id", String.class)),
                new RequestedPlan(
                        new PlanId(required(row, "plan_id", UUID.class)),
                        new PlanCode(required(row, "code", String.class)),
                        money(row, "price_minor", "currency")),
                new Transfer(
                        new PaymentMethodCode(required(row, "method", String.class)),
                        new TransferId(required(row, "transfer_id", String.class)),
                        money(row, "amount_minor", "currency")),
                status(row),
                required(row, "requested_at", Instant.class));
    }

    /// The word of a status in the database.
    static String word(RequestStatus status) {
        return switch (status) {
            case Pending _ -> "pending";
            case ApprovedOnce _ -> "approved_once";
            case Active _ -> "active";
            case Rejected _ -> "rejected";
        };
    }

    /// Everything that was decided; null where a status does not have it.
    static Map<String, Object> decision(RequestStatus status) {
        return switch (status) {
            case Pending _ -> throw new IllegalArgumentException("nobody decides that nothing is decided");
            case ApprovedOnce(var by, var at, var end) ->
                columns(by, at, end, Optional.empty(), Optional.empty(), Optional.empty());
            case Active(var by, var at, var time, var anchor) ->
                columns(by, at, Optional.empty(), Optional.of(time), Optional.of(anchor), Optional.empty());
            case Rejected(var by, var at, var reason) ->
                columns(by, at, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(reason));
        };
    }

    private static Map<String, Object> columns(
            CustomerId by,
            Instant at,
            Optional<Instant> wishedEnd,
            Optional<BillingPeriod> time,
            Optional<Instant> anchor,
            Optional<String> reason) {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("decided_by", by.value());
        columns.put("decided_at", nullableMoment(Optional.of(at)));
        columns.put("wished_end", nullableMoment(wishedEnd));
        columns.put("starts_at", nullableMoment(time.map(BillingPeriod::start)));
        columns.put("ends_at", nullableMoment(time.map(BillingPeriod::end)));
        columns.put("anchor_at", nullableMoment(anchor));
        columns.put("reason", nullable(reason, String.class));
        return columns;
    }

    private static RequestStatus status(Readable row) {
        String word = required(row, "state", String.class);
        return switch (word) {
            case "pending" -> new Pending();
            case "approved_once" -> new ApprovedOnce(decidedBy(row), decidedAt(row), moment(row, "wished_end"));
            case "active" ->
                new Active(
                        decidedBy(row),
                        decidedAt(row),
                        new BillingPeriod(
                                required(row, "starts_at", Instant.class), required(row, "ends_at", Instant.class)),
                        required(row, "anchor_at", Instant.class));
            case "rejected" -> new Rejected(decidedBy(row), decidedAt(row), required(row, "reason", String.class));
            default -> throw new IllegalStateException("a request is in no state called " + word);
        };
    }

    private static CustomerId decidedBy(Readable row) {
        return new CustomerId(required(row, "decided_by", String.class));
    }

    private static Instant decidedAt(Readable row) {
        return required(row, "decided_at", Instant.class);
    }
}
