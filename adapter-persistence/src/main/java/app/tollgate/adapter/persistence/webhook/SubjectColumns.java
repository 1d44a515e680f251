package app.tollgate.adapter.persistence.webhook;

import static app.tollgate.adapter.persistence.Rows.optional;

import app.tollgate.application.port.gateway.WebhookGateway.Subject;
import app.tollgate.domain.payment.ProviderSaleId;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A subject as a word and two texts; an empty text stands for an absent one.
record SubjectColumns(String subject, String subscriptionId, String saleIds) {

    private static final String SUBSCRIPTION = "subscription";
    private static final String SALE_GIVEN_BACK = "sale_given_back";
    private static final String CAPTURE_GIVEN_BACK = "capture_given_back";
    private static final String REFUND_FAILED = "refund_failed";
    private static final String NOT_ACTED_ON = "not_acted_on";
    private static final String BETWEEN = " ";

    static SubjectColumns of(Subject about) {
        return switch (about) {
            case Subject.AboutSubscription(var subscription, var sale) ->
                new SubjectColumns(SUBSCRIPTION, subscription.value(), joined(sale.stream()));
            case Subject.SaleGivenBack(var candidates, var subscription) ->
                new SubjectColumns(
                        SALE_GIVEN_BACK,
                        subscription.map(ProviderSubscriptionId::value).orElse(""),
                        joined(candidates.stream()));
            case Subject.CaptureGivenBack(var capture) ->
                new SubjectColumns(CAPTURE_GIVEN_BACK, "", joined(Stream.of(capture)));
            case Subject.RefundFailed(var capture) -> new SubjectColumns(REFUND_FAILED, "", joined(Stream.of(capture)));
            case Subject.NotActedOn() -> new SubjectColumns(NOT_ACTED_ON, "", "");
        };
    }

    /// Nothing to act on for events from before subjects were kept; a word we do not know is a bug.
    static Subject read(Readable row) {
        Optional<ProviderSubscriptionId> subscription =
                optional(row, "subscription_id", String.class).map(ProviderSubscriptionId::new);
        List<ProviderSaleId> sales = optional(row, "sale_ids", String.class).stream()
                .flatMap(ids -> Stream.of(ids.split(BETWEEN, -1)))
                .map(ProviderSaleId::new)
                .toList();
        return switch (optional(row, "subject", String.class).orElse(NOT_ACTED_ON)) {
            case SUBSCRIPTION ->
                new Subject.AboutSubscription(
                        subscription.orElseThrow(), sales.stream().findFirst());
            case SALE_GIVEN_BACK -> new Subject.SaleGivenBack(sales, subscription);
            case CAPTURE_GIVEN_BACK -> new Subject.CaptureGivenBack(sales.getFirst());
            case REFUND_FAILED -> new Subject.RefundFailed(sales.getFirst());
            case NOT_ACTED_ON -> new Subject.NotActedOn();
            case String unknown -> throw new IllegalStateException("no subject of an event: " + unknown);
        };
    }

    private static String joined(Stream<ProviderSaleId> sales) {
        return sales.map(ProviderSaleId::value).collect(Collectors.joining(BETWEEN));
    }
}
