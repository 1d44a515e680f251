package app.tollgate.simulator.http;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// An answer; `made` names the resource a `PayPal-Request-Id` is to remember.
public record Reply(int status, String contentType, String body, Map<String, String> headers, Optional<String> made) {

    public static Reply json(int status, JsonNode body) {
        return new Reply(status, "application/json", body.toString(), Map.of(), Optional.empty());
    }

    public static Reply ok(JsonNode body) {
        return json(200, body);
    }

    public static Reply noContent() {
        return new Reply(204, "", "", Map.of(), Optional.empty());
    }

    public static Reply html(int status, String page) {
        return new Reply(status, "text/html; charset=utf-8", page, Map.of(), Optional.empty());
    }

    public static Reply text(String contentType, String body) {
        return new Reply(200, contentType, body, Map.of(), Optional.empty());
    }

    public static Reply redirect(String location) {
        return new Reply(302, "", "", Map.of("Location", location), Optional.empty());
    }

    public Reply making(String resource) {
        return new Reply(status, contentType, body, headers, Optional.of(resource));
    }

    public Reply withStatus(int other) {
        return new Reply(other, contentType, body, headers, made);
    }

    public Reply withBody(String other) {
        return new Reply(status, contentType, other, headers, made);
    }

    public Reply withHeader(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new Reply(status, contentType, body, Map.copyOf(more), made);
    }
}
