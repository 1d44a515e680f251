package app.tollgate.simulator.webhook;

import app.tollgate.simulator.json.Json;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// The event types a listener may ask for.
final class EventTypes {

    static final List<String> ALL = List.of(
            "BILLING.PLAN.ACTIVATED",
            "BILLING.PLAN.CREATED",
            "BILLING.PLAN.DEACTIVATED",
            "BILLING.PLAN.PRICING-CHANGE.ACTIVATED",
            "BILLING.PLAN.UPDATED",
            "BILLING.SUBSCRIPTION.ACTIVATED",
            "BILLING.SUBSCRIPTION.CANCELLED",
            "BILLING.SUBSCRIPTION.CREATED",
            "BILLING.SUBSCRIPTION.EXPIRED",
            "BILLING.SUBSCRIPTION.PAYMENT.FAILED",
            "BILLING.SUBSCRIPTION.RE-ACTIVATED",
            "BILLING.SUBSCRIPTION.SUSPENDED",
            "BILLING.SUBSCRIPTION.UPDATED",
            "CATALOG.PRODUCT.CREATED",
            "CATALOG.PRODUCT.UPDATED",
            "CHECKOUT.ORDER.APPROVED",
            "CHECKOUT.ORDER.COMPLETED",
            "CHECKOUT.ORDER.PROCESSED",
            "CHECKOUT.ORDER.SAVED",
            "CHECKOUT.ORDER.VOIDED",
            "CHECKOUT.PAYMENT-APPROVAL.REVERSED",
            "CUSTOMER.DISPUTE.CREATED",
            "CUSTOMER.DISPUTE.RESOLVED",
            "CUSTOMER.DISPUTE.UPDATED",
            "PAYMENT.CAPTURE.COMPLETED",
            "PAYMENT.CAPTURE.DECLINED",
            "PAYMENT.CAPTURE.DENIED",
            "PAYMENT.CAPTURE.PENDING",
            "PAYMENT.CAPTURE.REFUNDED",
            "PAYMENT.CAPTURE.REVERSED",
            "PAYMENT.REFUND.FAILED",
            "PAYMENT.REFUND.PENDING",
            "PAYMENT.SALE.COMPLETED",
            "PAYMENT.SALE.DENIED",
            "PAYMENT.SALE.PENDING",
            "PAYMENT.SALE.REFUNDED",
            "PAYMENT.SALE.REVERSED");

    private EventTypes() {}

    static boolean known(String type) {
        return type.equals("*") || ALL.contains(type);
    }

    static ObjectNode json(String type) {
        ObjectNode node = Json.object();
        node.put("name", type);
        node.put("description", type.equals("*") ? "All events" : "The event " + type);
        node.put("status", "ENABLED");
        return node;
    }

    static ObjectNode list(List<String> types) {
        ObjectNode list = Json.object();
        list.set("event_types", Json.array(types.stream().map(EventTypes::json).toList()));
        return list;
    }
}
