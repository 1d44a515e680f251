package app.tollgate.simulator.http;

import app.tollgate.simulator.json.Json;
import tools.jackson.databind.node.ObjectNode;

/// One entry of an error body's `details`; empty strings are left out.
public record Issue(String code, String description, String field, String value, String location) {

    public static Issue of(String code, String description) {
        return new Issue(code, description, "", "", "");
    }

    public static Issue body(String code, String field, String description) {
        return new Issue(code, description, field, "", "body");
    }

    public static Issue query(String code, String field, String description) {
        return new Issue(code, description, field, "", "query");
    }

    ObjectNode json() {
        ObjectNode node = Json.object();
        putUnlessEmpty(node, "field", field);
        putUnlessEmpty(node, "value", value);
        putUnlessEmpty(node, "location", location);
        node.put("issue", code);
        putUnlessEmpty(node, "description", description);
        return node;
    }

    private static void putUnlessEmpty(ObjectNode node, String name, String text) {
        if (!text.isEmpty()) {
            node.put(name, text);
        }
    }
}
