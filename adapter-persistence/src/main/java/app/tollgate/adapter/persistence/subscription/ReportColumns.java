package app.tollgate.adapter.persistence.subscription;

import static app.tollgate.adapter.persistence.Rows.constant;
import static app.tollgate.adapter.persistence.Rows.moment;
import static app.tollgate.adapter.persistence.Rows.nullable;
import static app.tollgate.adapter.persistence.Rows.nullableMoment;
import static app.tollgate.adapter.persistence.Rows.optional;
import static app.tollgate.adapter.persistence.Rows.required;

import app.tollgate.adapter.persistence.Rows;
import app.tollgate.domain.money.Money;
import app.tollgate.domain.subscription.Dunning;
import app.tollgate.domain.subscription.FailedPayment;
import app.tollgate.domain.subscription.ProviderReport;
import app.tollgate.domain.subscription.ProviderStatus;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The columns of PayPal's last report: all of it, or nothing.
final class ReportColumns {

    private ReportColumns() {}

    static Optional<ProviderReport> report(Readable row) {
        return optional(row, "provider_status", String.class).map(_ -> reported(row));
    }

    static Map<String, Object> columns(Optional<ProviderReport> report) {
        Optional<Dunning> dunning = report.map(ProviderReport::dunning);
        Optional<Money> outstanding = dunning.flatMap(Dunning::outstanding);
        Optional<FailedPayment> failure = dunning.flatMap(Dunning::lastFailure);
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put(
                "provider_status", nullable(report.map(ProviderReport::status).map(Rows::word), String.class));
        columns.put("starts_at", nullableMoment(report.map(ProviderReport::startsAt)));
        columns.put("provider_updated_at", nullableMoment(report.map(ProviderReport::updatedAt)));
        columns.put("next_billing_at", nullableMoment(report.flatMap(ProviderReport::nextBillingAt)));
        columns.put("verified_at", nullableMoment(report.map(ProviderReport::verifiedAt)));
        columns.put("reported_failures", dunning.map(Dunning::failedPayments).orElse(0));
        columns.put("outstanding_minor", Rows.amount(outstanding));
        columns.put("outstanding_currency", Rows.currency(outstanding));
        columns.put("failed_at", nullableMoment(failure.map(FailedPayment::at)));
        columns.put("failure_reason", nullable(failure.flatMap(FailedPayment::reason), String.class));
        columns.put("next_retry_at", nullableMoment(failure.flatMap(FailedPayment::nextRetryAt)));
        return columns;
    }

    private static ProviderReport reported(Readable row) {
        return new ProviderReport(
                constant(row, "provider_status", ProviderStatus.class),
                required(row, "starts_at", Instant.class),
                required(row, "provider_updated_at", Instant.class),
                moment(row, "next_billing_at"),
                required(row, "verified_at", Instant.class),
                dunning(row));
    }

    private static Dunning dunning(Readable row) {
        return new Dunning(
                required(row, "reported_failures", Integer.class),
                Rows.optionalMoney(row, "outstanding_minor", "outstanding_currency"),
                moment(row, "failed_at")
                        .map(at -> new FailedPayment(
                                at, optional(row, "failure_reason", String.class), moment(row, "next_retry_at"))));
    }
}
