package app.tollgate.simulator.http;

import app.tollgate.simulator.json.Json;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A call of one operation, its path matched and its body read; a missing body is an empty object.
public record ApiCall(Incoming incoming, Map<String, String> path, JsonNode body, String debugId) {

    /// The last variable of the path, which names the resource.
    public String id() {
        return path.getOrDefault("id", "");
    }

    public Optional<String> query(String name) {
        return Optional.ofNullable(incoming.query().get(name));
    }

    public String header(String name) {
        return incoming.header(name);
    }

    public boolean wantsRepresentation() {
        return header("prefer").contains("return=representation");
    }

    public String text(String field) {
        return Json.text(body, field);
    }

    /// The issue a `PayPal-Mock-Response` header asks for.
    public Optional<String> mockedIssue() {
        String mock = header("paypal-mock-response");
        return mock.isEmpty()
                ? Optional.empty()
                : Json.MAPPER.readTree(mock).path("mock_application_codes").stringValueOpt();
    }
}
