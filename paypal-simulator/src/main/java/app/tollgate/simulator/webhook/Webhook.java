package app.tollgate.simulator.webhook;

import java.util.List;

/// A registered listener; `*` among the types is every event.
public record Webhook(String id, String url, List<String> eventTypes) {

    boolean wants(String type) {
        return eventTypes.contains("*") || eventTypes.contains(type);
    }
}
