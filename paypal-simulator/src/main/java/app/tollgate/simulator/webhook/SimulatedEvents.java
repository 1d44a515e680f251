package app.tollgate.simulator.webhook;

import app.tollgate.simulator.json.Json;
import app.tollgate.simulator.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/// Canned events as the dashboard's webhook simulator sends them: fixed ids, an impossible date, and a signature over
/// the literal webhook id `WEBHOOK_ID`.
final class SimulatedEvents {

    static final String WEBHOOK_ID = "WEBHOOK_ID";

    private static final String PREFIX = "WH-CANNED";
    private static final String MONTH_19 = "2018-19-12T22:20:32.000Z";

    private SimulatedEvents() {}

    static boolean isOne(Event event) {
        return event.id().startsWith(PREFIX);
    }

    static Event of(String type, Instant now, String cause) {
        String id = PREFIX + "-" + Integer.toHexString(type.hashCode()).toUpperCase(Locale.ROOT);
        ObjectNode envelope = Json.object();
        envelope.put("id", id);
        envelope.put("event_version", "1.0");
        envelope.put("create_time", MONTH_19);
        envelope.put("resource_type", resourceType(type));
        envelope.put("event_type", type);
        envelope.put("summary", "A simulated " + type);
        envelope.set("resource", resource(type));
        envelope.set("links", Json.array());
        return new Event(id, type, "I-SIMULATED001", "A simulated " + type, envelope.toString(), now, cause);
    }

    private static String resourceType(String type) {
        return type.startsWith("PAYMENT.SALE") ? "sale" : type.startsWith("BILLING.PLAN") ? "plan" : "subscription";
    }

    private static ObjectNode resource(String type) {
        ObjectNode resource = Json.object();
        boolean sale = type.startsWith("PAYMENT.SALE");
        resource.put("id", sale ? "80021663DE681814L" : "I-SIMULATED001");
        if (sale) {
            boolean back = type.endsWith("REFUNDED") || type.endsWith("REVERSED");
            resource.set("amount", new Money("USD", new BigDecimal(back ? "-0.01" : "0.01")).v1Total());
            resource.put("state", back ? "refunded" : "completed");
        } else {
            resource.put("status", "ACTIVE");
            resource.put("auto_renewal", true);
        }
        return resource;
    }
}
