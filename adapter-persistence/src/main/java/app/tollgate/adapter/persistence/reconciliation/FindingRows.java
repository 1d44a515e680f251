package app.tollgate.adapter.persistence.reconciliation;

import static app.tollgate.adapter.persistence.Rows.constant;
import static app.tollgate.adapter.persistence.Rows.micros;
import static app.tollgate.adapter.persistence.Rows.nullable;
import static app.tollgate.adapter.persistence.Rows.optional;
import static app.tollgate.adapter.persistence.Rows.required;
import static app.tollgate.adapter.persistence.Rows.word;

import app.tollgate.domain.reconciliation.Concern;
import app.tollgate.domain.reconciliation.Finding;
import app.tollgate.domain.reconciliation.Finding.Detail;
import app.tollgate.domain.reconciliation.FindingId;
import app.tollgate.domain.reconciliation.Mismatch;
import app.tollgate.domain.reconciliation.RunId;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import app.tollgate.domain.subscription.SubscriptionId;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A line of a report as a row and back.
final class FindingRows {

    private FindingRows() {}

    static Finding finding(Readable row) {
        return new Finding(
                new FindingId(required(row, "id", UUID.class)),
                new SubscriptionId(required(row, "subscription_id", UUID.class)),
                new ProviderSubscriptionId(required(row, "provider_id", String.class)),
                detail(row),
                required(row, "found_at", Instant.class));
    }

    static Map<String, Object> columns(RunId run, Finding finding) {
        var columns = new LinkedHashMap<String, Object>();
        columns.put("id", finding.id().value());
        columns.put("run_id", run.value());
        columns.put("subscription_id", finding.subscription().value());
        columns.put("provider_id", finding.providerId().value());
        columns.put("kind", word(finding.detail().kind()));
        columns.put("found_at", micros(finding.at()));
        columns.putAll(columns(finding.detail()));
        return columns;
    }

    private static Map<String, Object> columns(Detail detail) {
        return switch (detail) {
            case Detail.Healed(var mismatch) ->
                columns(
                        Optional.of(word(mismatch.what())),
                        mismatch.from(),
                        Optional.of(mismatch.to()),
                        Optional.empty());
            case Detail.NeedsPerson(var concern) -> because(word(concern));
            case Detail.NotReached(var why) -> because(why);
        };
    }

    private static Map<String, Object> because(String why) {
        return columns(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(why));
    }

    private static Map<String, Object> columns(
            Optional<String> what, Optional<String> was, Optional<String> became, Optional<String> why) {
        return Map.of(
                "what", nullable(what, String.class),
                "was", nullable(was, String.class),
                "became", nullable(became, String.class),
                "why", nullable(why, String.class));
    }

    private static Detail detail(Readable row) {
        return switch (constant(row, "kind", Finding.Kind.class)) {
            case HEALED ->
                new Detail.Healed(new Mismatch(
                        constant(row, "what", Mismatch.What.class),
                        optional(row, "was", String.class),
                        required(row, "became", String.class)));
            case NEEDS_PERSON -> new Detail.NeedsPerson(constant(row, "why", Concern.class));
            case NOT_REACHED -> new Detail.NotReached(required(row, "why", String.class));
        };
    }
}
