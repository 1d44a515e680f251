package app.tollgate.simulator.http;

import app.tollgate.simulator.json.Json;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Reads request bodies and refuses those an operation cannot take.
final class Bodies {

    private static final String PROBLEM = "The request body is not well-formed JSON.";

    private Bodies() {}

    static JsonNode read(Operation operation, Incoming incoming) {
        return switch (operation.bodyRule()) {
            case NONE, FORM -> Json.object();
            case OPTIONAL -> optional(incoming, operation);
            case REQUIRED -> required(incoming, operation);
        };
    }

    private static JsonNode optional(Incoming incoming, Operation operation) {
        requireJson(incoming);
        return incoming.body().length == 0 ? Json.object() : checked(incoming, operation);
    }

    private static JsonNode required(Incoming incoming, Operation operation) {
        requireJson(incoming);
        if (incoming.body().length == 0) {
            throw Refusal.invalid(Issue.body("MISSING_REQUEST_BODY", "", "The request body is missing."));
        }
        return checked(incoming, operation);
    }

    private static void requireJson(Incoming incoming) {
        String type = incoming.header("content-type");
        if (!type.startsWith("application/json")) {
            throw new Refusal(415, List.of());
        }
    }

    private static JsonNode checked(Incoming incoming, Operation operation) {
        JsonNode body = parse(incoming);
        operation.shape().ifPresent(shape -> shape.require(body));
        return body;
    }

    private static JsonNode parse(Incoming incoming) {
        try {
            return Json.MAPPER.readTree(incoming.body());
        } catch (JacksonException notJson) {
            throw Refusal.invalid(Issue.body("MALFORMED_REQUEST_JSON", "/", PROBLEM));
        }
    }
}
