package app.tollgate.simulator.http;

import app.tollgate.simulator.json.Json;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// A request PayPal turns down. Thrown from wherever the reason is found; the server writes it as PayPal's error body.
public final class Refusal extends RuntimeException {

    private static final Map<String, String> MESSAGES = Map.ofEntries(
            Map.entry("INVALID_REQUEST", "The request is not well formed, has syntax errors, or violates the schema."),
            Map.entry("AUTHENTICATION_FAILURE", "The authorization header is missing or its credentials are invalid."),
            Map.entry("NOT_AUTHORIZED", "The caller lacks the permission for this operation."),
            Map.entry("RESOURCE_NOT_FOUND", "The specified resource does not exist."),
            Map.entry("METHOD_NOT_SUPPORTED", "The server does not implement the requested HTTP method."),
            Map.entry("RESOURCE_CONFLICT", "The server has detected a conflict while processing this request."),
            Map.entry("UNSUPPORTED_MEDIA_TYPE", "The server does not support the request payload's media type."),
            Map.entry(
                    "UNPROCESSABLE_ENTITY",
                    "The requested action could not be performed, is semantically incorrect, or failed validation."),
            Map.entry("RATE_LIMIT_REACHED", "Too many requests. Blocked due to rate limiting."),
            Map.entry("INTERNAL_SERVER_ERROR", "An internal server error has occurred."),
            Map.entry("SERVICE_UNAVAILABLE", "Service unavailable."));

    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(400, "INVALID_REQUEST"),
            Map.entry(401, "AUTHENTICATION_FAILURE"),
            Map.entry(403, "NOT_AUTHORIZED"),
            Map.entry(404, "RESOURCE_NOT_FOUND"),
            Map.entry(405, "METHOD_NOT_SUPPORTED"),
            Map.entry(409, "RESOURCE_CONFLICT"),
            Map.entry(415, "UNSUPPORTED_MEDIA_TYPE"),
            Map.entry(422, "UNPROCESSABLE_ENTITY"),
            Map.entry(429, "RATE_LIMIT_REACHED"),
            Map.entry(500, "INTERNAL_SERVER_ERROR"),
            Map.entry(503, "SERVICE_UNAVAILABLE"));

    private static final String GUIDE = "https://developer.paypal.com/api/rest/responses/#";

    private final int status;
    private final transient List<Issue> issues;

    public Refusal(int status, List<Issue> issues) {
        super(name(status) + " " + issues, null, false, false);
        this.status = status;
        this.issues = List.copyOf(issues);
    }

    public static Refusal invalid(Issue... issues) {
        return new Refusal(400, List.of(issues));
    }

    public static Refusal unprocessable(String code, String description) {
        return new Refusal(422, List.of(Issue.of(code, description)));
    }

    public static Refusal unprocessable(Issue issue) {
        return new Refusal(422, List.of(issue));
    }

    public static Refusal notFound() {
        return new Refusal(
                404, List.of(Issue.of("INVALID_RESOURCE_ID", "The specified resource id does not exist; check it.")));
    }

    public int status() {
        return status;
    }

    /// The reason for people.
    public String sentence() {
        return issues.isEmpty() ? name(status) : issues.getFirst().description();
    }

    Reply reply(String debugId) {
        ObjectNode body = Json.object();
        body.put("name", name(status));
        body.put("message", MESSAGES.getOrDefault(name(status), "The request failed."));
        body.put("debug_id", debugId);
        if (!issues.isEmpty()) {
            body.set("details", Json.array(issues.stream().map(Issue::json).toList()));
        }
        String anchor = issues.isEmpty() ? name(status) : issues.getFirst().code();
        body.set(
                "links",
                status == 429 ? Json.array() : Json.links(Json.link(GUIDE + anchor, "information_link", "GET")));
        return Reply.json(status, body);
    }

    private static String name(int status) {
        return NAMES.getOrDefault(status, "INTERNAL_SERVER_ERROR");
    }
}
