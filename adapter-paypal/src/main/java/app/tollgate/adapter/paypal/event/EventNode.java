package app.tollgate.adapter.paypal.event;

import app.tollgate.adapter.paypal.client.PayPalJson;
import app.tollgate.application.port.gateway.EventGateway.ListedEvent;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One event of the list: what a delivery of it would carry, and what PayPal adds about its deliveries.
final class EventNode {

    private static final int EVENT_ID_MAX = 100;
    private static final int EVENT_TYPE_MAX = 150;
    private static final List<String> ABOUT_DELIVERIES = List.of("status", "transmissions");

    private EventNode() {}

    /// Empty for what has no id or no type.
    static Optional<ListedEvent> event(JsonNode node) {
        if (!(node instanceof ObjectNode event)) {
            return Optional.empty();
        }
        byte[] delivered = PayPalJson.write(event.deepCopy().without(ABOUT_DELIVERIES));
        return text(event.path("id"), EVENT_ID_MAX)
                .flatMap(id -> text(event.path("event_type"), EVENT_TYPE_MAX)
                        .map(type -> new ListedEvent(id, type, delivered)));
    }

    /// Empty for what is no time: PayPal's samples have month 19.
    static Optional<Instant> createTime(JsonNode event) {
        try {
            return event.path("create_time")
                    .stringValueOpt()
                    .map(text -> OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(JsonNode node, int max) {
        return node.stringValueOpt().filter(text -> !text.isBlank() && text.length() <= max);
    }
}
