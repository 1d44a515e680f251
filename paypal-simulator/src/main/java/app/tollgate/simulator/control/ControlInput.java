package app.tollgate.simulator.control;

import app.tollgate.simulator.fault.Fault;
import app.tollgate.simulator.json.Json;
import app.tollgate.simulator.webhook.WebhookPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads and writes the bodies of the control API.
final class ControlInput {

    private static final Set<String> FAULT_FIELDS = Set.of(
            "operation",
            "status",
            "issue",
            "delayMillis",
            "drop",
            "malformed",
            "retryAfter",
            "rate",
            "count",
            "afterEffect");
    private static final Set<String> POLICY_FIELDS = Set.of("duplicate", "reorder", "delayMillis", "drop", "pause");

    private final List<String> operations;

    ControlInput(List<String> operations) {
        this.operations = operations;
    }

    List<Fault> faults(JsonNode body) {
        if (!body.isArray()) {
            throw new IllegalArgumentException("The body must be a list of faults; an empty one clears them");
        }
        List<Fault> faults = new ArrayList<>();
        for (JsonNode node : body) {
            faults.add(fault(node));
        }
        return faults;
    }

    private Fault fault(JsonNode node) {
        requireKnown(node, FAULT_FIELDS);
        String operation = required(node, "operation");
        if (!operation.equals("*") && !operations.contains(operation)) {
            throw new IllegalArgumentException("No operation " + operation + "; there are * and " + operations);
        }
        int status = number(node, "status", 0);
        if (status != 0 && (status < 400 || status > 599)) {
            throw new IllegalArgumentException("The status of a fault must be an error, 400 to 599");
        }
        double rate = node.path("rate").asDouble(1);
        if (rate < 0 || rate > 1) {
            throw new IllegalArgumentException("The rate of a fault must be between 0 and 1");
        }
        Fault fault = Fault.on(operation)
                .withStatus(status, Json.text(node, "issue"))
                .withDelayMillis(number(node, "delayMillis", 0))
                .withDrop(drop(Json.text(node, "drop")))
                .withRate(rate)
                .withCount(number(node, "count", 0));
        fault = node.path("malformed").asBoolean(false) ? fault.withMalformedBody() : fault;
        fault = node.has("retryAfter")
                ? fault.withRetryAfter(node.path("retryAfter").asString())
                : fault;
        return node.path("afterEffect").asBoolean(false) ? fault.afterTheEffect() : fault;
    }

    private static Fault.Drop drop(String text) {
        return switch (text) {
            case "", "never" -> Fault.Drop.NEVER;
            case "before" -> Fault.Drop.BEFORE;
            case "after" -> Fault.Drop.AFTER;
            default -> throw new IllegalArgumentException("drop is before, after or never, not " + text);
        };
    }

    static WebhookPolicy policy(JsonNode body) {
        if (!body.isObject()) {
            throw new IllegalArgumentException(
                    "The body must be an object with any of " + new TreeSet<>(POLICY_FIELDS));
        }
        requireKnown(body, POLICY_FIELDS);
        return new WebhookPolicy(
                number(body, "duplicate", 0),
                body.path("reorder").asBoolean(false),
                number(body, "delayMillis", 0),
                dropped(body.path("drop")),
                body.path("pause").asBoolean(false));
    }

    private static Set<String> dropped(JsonNode drop) {
        if (drop.isArray()) {
            Set<String> types = new TreeSet<>();
            drop.forEach(type -> types.add(type.stringValue("")));
            return types;
        }
        return switch (drop.stringValue("none")) {
            case "none" -> Set.of();
            case "all" -> Set.of("*");
            default -> throw new IllegalArgumentException("drop is none, all or a list of event types");
        };
    }

    static String required(JsonNode body, String field) {
        String text = Json.text(body, field);
        if (text.isEmpty()) {
            throw new IllegalArgumentException("The field " + field + " is missing");
        }
        return text;
    }

    static int number(JsonNode body, String field, int otherwise) {
        JsonNode node = body.path(field);
        if (node.isMissingNode()) {
            return otherwise;
        }
        if (!node.canConvertToInt() || !node.isIntegralNumber() || node.intValue() < 0) {
            throw new IllegalArgumentException("The field " + field + " must be a number, 0 or more");
        }
        return node.intValue();
    }

    static boolean completed(JsonNode body) {
        return switch (body.path("outcome").stringValue("completed")) {
            case "completed" -> true;
            case "denied", "failed" -> false;
            default -> throw new IllegalArgumentException("The outcome is completed, denied or failed");
        };
    }

    static JsonNode show(List<Fault> faults) {
        ArrayNode list = Json.array();
        for (Fault fault : faults) {
            ObjectNode node = list.addObject();
            node.put("operation", fault.operation());
            node.put("status", fault.status());
            node.put("issue", fault.issue());
            node.put("delayMillis", fault.delayMillis());
            node.put("drop", fault.drop().name().toLowerCase(Locale.ROOT));
            node.put("malformed", fault.malformed());
            fault.retryAfter().ifPresent(seconds -> node.put("retryAfter", seconds));
            node.put("rate", fault.rate());
            node.put("count", fault.count());
            node.put("afterEffect", fault.afterEffect());
        }
        return list;
    }

    static JsonNode show(WebhookPolicy policy) {
        return Json.MAPPER.valueToTree(policy);
    }

    private static void requireKnown(JsonNode body, Set<String> fields) {
        body.propertyNames().forEach(name -> {
            if (!fields.contains(name)) {
                throw new IllegalArgumentException("Unknown field " + name + "; there are " + new TreeSet<>(fields));
            }
        });
    }
}
