package app.tollgate.adapter.paypal.webhook;

import app.tollgate.adapter.paypal.client.PayPalJson;
import app.tollgate.application.port.gateway.WebhookGateway.Envelope;
import app.tollgate.application.port.gateway.WebhookGateway.Subject;
import app.tollgate.domain.payment.ProviderSaleId;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Reads as little of an event as is needed: which one it is, and what to ask PayPal about. Everything else in it
/// is a hint that may be old, reordered or canned.
final class EventReader {

    private static final int EVENT_ID_MAX = 100;
    private static final int EVENT_TYPE_MAX = 150;
    private static final Pattern SALE_ID = Pattern.compile("[A-Za-z0-9_-]{1,50}");
    private static final String SUBSCRIPTION_EVENTS = "BILLING.SUBSCRIPTION.";
    private static final String SALE_EVENTS = "PAYMENT.SALE.";

    private EventReader() {}

    static Optional<Envelope> envelope(byte[] body) {
        JsonNode event = PayPalJson.treeOrNothing(body);
        return text(event.path("id"), EVENT_ID_MAX)
                .flatMap(id -> type(event).map(type -> new Envelope(id, type, subject(type, event.path("resource")))));
    }

    static Subject subject(byte[] body) {
        JsonNode event = PayPalJson.treeOrNothing(body);
        return subject(type(event).orElse(""), event.path("resource"));
    }

    private static Subject subject(String type, JsonNode resource) {
        return switch (type) {
            case "PAYMENT.SALE.COMPLETED" -> about(resource.path("billing_agreement_id"), saleId(resource.path("id")));
            case "PAYMENT.SALE.REFUNDED", "PAYMENT.SALE.REVERSED" -> saleGivenBack(resource);
            case "PAYMENT.CAPTURE.REFUNDED", "PAYMENT.CAPTURE.REVERSED" ->
                ofRefund(resource, Subject.CaptureGivenBack::new);
            case "PAYMENT.REFUND.FAILED" -> ofRefund(resource, Subject.RefundFailed::new);
            case String other
            when other.startsWith(SUBSCRIPTION_EVENTS) -> about(resource.path("id"), Optional.empty());
            case String other
            when other.startsWith(SALE_EVENTS) -> about(resource.path("billing_agreement_id"), Optional.empty());
            case String _ -> new Subject.NotActedOn();
        };
    }

    /// A sale without a subscription is none of ours, and so is an id that cannot be one.
    private static Subject about(JsonNode subscription, Optional<ProviderSaleId> sale) {
        return subscriptionId(subscription)
                .<Subject>map(id -> new Subject.AboutSubscription(id, sale))
                .orElseGet(Subject.NotActedOn::new);
    }

    /// The resource is a refund that names its sale, in a field or in a link, or it is the sale itself. A refund's own
    /// id is tried last and is no sale of ours.
    private static Subject saleGivenBack(JsonNode resource) {
        List<ProviderSaleId> candidates = Stream.of(
                        saleId(resource.path("sale_id")), linked(resource, "sale"), saleId(resource.path("id")))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return candidates.isEmpty()
                ? new Subject.NotActedOn()
                : new Subject.SaleGivenBack(candidates, subscriptionId(resource.path("billing_agreement_id")));
    }

    /// The resource is a refund, and only a link says of what.
    private static Subject ofRefund(JsonNode resource, Function<ProviderSaleId, Subject> about) {
        return linked(resource, "up").map(about).orElseGet(Subject.NotActedOn::new);
    }

    /// The last part of the address that a link of this relation leads to. The address itself is never called.
    private static Optional<ProviderSaleId> linked(JsonNode resource, String relation) {
        return resource.path("links")
                .valueStream()
                .filter(link -> relation.equals(link.path("rel").stringValue("")))
                .map(link -> link.path("href").stringValue(""))
                .flatMap(address -> saleId(address.substring(address.lastIndexOf('/') + 1)).stream())
                .findFirst();
    }

    private static Optional<ProviderSubscriptionId> subscriptionId(JsonNode node) {
        return node.stringValueOpt().filter(ProviderSubscriptionId::isValid).map(ProviderSubscriptionId::new);
    }

    private static Optional<ProviderSaleId> saleId(JsonNode node) {
        return node.stringValueOpt().flatMap(EventReader::saleId);
    }

    private static Optional<ProviderSaleId> saleId(String text) {
        return Optional.of(text).filter(SALE_ID.asMatchPredicate()).map(ProviderSaleId::new);
    }

    private static Optional<String> type(JsonNode event) {
        return text(event.path("event_type"), EVENT_TYPE_MAX);
    }

    private static Optional<String> text(JsonNode node, int max) {
        return node.stringValueOpt().filter(text -> !text.isBlank() && text.length() <= max);
    }
}
