package app.tollgate.adapter.paypal.webhook;

import app.tollgate.adapter.paypal.client.PayPalJson;
import app.tollgate.application.port.gateway.WebhookGateway.Envelope;
import app.tollgate.application.port.gateway.WebhookGateway.Subject;
import app.tollgate.domain.payment.ProviderSaleId;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Reads as little of an event as is needed: which one it is, and what to ask PayPal about. Everything else in it
/// is a hint that may be old, reordered or canned.
final class EventReader {

    private static final int EVENT_ID_MAX = 100;
    private static final int EVENT_TYPE_MAX = 150;
    private static final int SALE_ID_MAX = 50;
    private static final String SUBSCRIPTION_EVENTS = "BILLING.SUBSCRIPTION.";
    private static final String SALE_EVENTS = "PAYMENT.SALE.";
    private static final String SALE_COMPLETED = "PAYMENT.SALE.COMPLETED";

    private EventReader() {}

    static Optional<Envelope> envelope(byte[] body) {
        JsonNode event = PayPalJson.treeOrNothing(body);
        return text(event.path("id"), EVENT_ID_MAX).flatMap(id -> type(event).map(type -> new Envelope(id, type)));
    }

    static Subject subject(byte[] body) {
        JsonNode event = PayPalJson.treeOrNothing(body);
        String type = type(event).orElse("");
        JsonNode resource = event.path("resource");
        if (type.startsWith(SUBSCRIPTION_EVENTS)) {
            return about(resource.path("id"), Optional.empty());
        }
        return type.startsWith(SALE_EVENTS)
                ? about(resource.path("billing_agreement_id"), completedSale(type, resource))
                : new Subject.NotActedOn();
    }

    /// A sale without a subscription is none of ours, and so is an id that cannot be one.
    private static Subject about(JsonNode subscription, Optional<ProviderSaleId> sale) {
        return subscription
                .stringValueOpt()
                .filter(ProviderSubscriptionId::isValid)
                .<Subject>map(id -> new Subject.AboutSubscription(new ProviderSubscriptionId(id), sale))
                .orElseGet(Subject.NotActedOn::new);
    }

    /// Only a completed sale must be found afterwards; what the other events carry as id differs from one to the
    /// next.
    private static Optional<ProviderSaleId> completedSale(String type, JsonNode resource) {
        return SALE_COMPLETED.equals(type)
                ? text(resource.path("id"), SALE_ID_MAX).map(ProviderSaleId::new)
                : Optional.empty();
    }

    private static Optional<String> type(JsonNode event) {
        return text(event.path("event_type"), EVENT_TYPE_MAX);
    }

    private static Optional<String> text(JsonNode node, int max) {
        return node.stringValueOpt().filter(text -> !text.isBlank() && text.length() <= max);
    }
}
