package app.tollgate.adapter.paypal.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// PayPal's wire records of the list of events.
final class EventMessages {

    private EventMessages() {}

    record EventsMessage(
            @Nullable List<JsonNode> events, @Nullable List<LinkMessage> links) {}

    record LinkMessage(@Nullable String href, @Nullable String rel) {}
}
