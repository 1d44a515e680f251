package app.tollgate.simulator.control;

import app.tollgate.simulator.SimulatorControl;
import app.tollgate.simulator.http.Incoming;
import app.tollgate.simulator.http.Reply;
import app.tollgate.simulator.json.Json;
import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The control API over HTTP: `/simulator/…`. Input it cannot use is a 400 with a sentence.
public final class ControlApi {

    private final SimulatorControl control;
    private final ControlInput input;
    private final List<Route> routes;

    private record Route(String method, Pattern path, Action action) {}

    /// Works on the id in the path, if there is one, and the body.
    private interface Action {
        JsonNode act(String id, JsonNode body);
    }

    public ControlApi(SimulatorControl control, List<String> operations) {
        this.control = control;
        this.input = new ControlInput(operations);
        this.routes = Stream.of(standIn(), subscriptions(), payments(), events())
                .flatMap(List::stream)
                .toList();
    }

    Reply answer(Incoming incoming) {
        for (Route route : routes) {
            Matcher matcher = route.path().matcher(incoming.path());
            if (matcher.matches() && route.method().equals(incoming.method())) {
                return act(route, matcher.groupCount() == 0 ? "" : matcher.group(1), incoming);
            }
        }
        return error(404, "The control API has nothing at " + incoming.method() + " " + incoming.path());
    }

    private List<Route> standIn() {
        return List.of(
                route("GET", "/clock", (id, body) -> now()),
                route("POST", "/clock/advance", (id, body) -> advance(body)),
                route("GET", "/faults", (id, body) -> ControlInput.show(control.faults())),
                route("PUT", "/faults", (id, body) -> faults(body)),
                route("GET", "/truth", (id, body) -> Json.MAPPER.valueToTree(control.truth())),
                route("POST", "/reset", (id, body) -> done(control::reset)));
    }

    private List<Route> subscriptions() {
        return List.of(
                route("POST", "/approve/{id}", (id, body) -> redirect("approved", control.approve(id))),
                route("POST", "/cancel-approval/{id}", (id, body) -> redirect("left", control.cancelApproval(id))),
                route("POST", "/subscriptions/{id}/fail-next-payment", this::fail),
                route("POST", "/subscriptions/{id}/buyer-cancel", (id, body) -> done(() -> control.buyerCancels(id))),
                route(
                        "POST",
                        "/subscriptions/{id}/buyer-suspend",
                        (id, body) -> done(() -> control.buyerSuspends(id))));
    }

    private List<Route> payments() {
        return List.of(
                route("POST", "/orders/{id}/decline-next-capture", this::fail),
                route("POST", "/orders/{id}/hold-next-capture", this::hold),
                route("POST", "/captures/{id}/settle", this::settleCapture),
                route("POST", "/payments/{id}/hold-next-refund", (id, body) -> done(() -> control.holdNextRefund(id))),
                route("POST", "/refunds/{id}/settle", this::settleRefund),
                route("POST", "/payments/{id}/reverse", (id, body) -> done(() -> control.reverse(id))),
                route("POST", "/payments/{id}/dispute", this::dispute),
                route("POST", "/disputes/{id}/resolve", this::resolve));
    }

    private List<Route> events() {
        return List.of(
                route("GET", "/webhooks", (id, body) -> ControlInput.show(control.webhookPolicy())),
                route("PUT", "/webhooks", (id, body) -> webhooks(body)),
                route("POST", "/events", this::send),
                route("POST", "/events/{id}/redeliver", (id, body) -> done(() -> control.redeliver(id))));
    }

    private static Reply act(Route route, String id, Incoming incoming) {
        try {
            boolean empty = incoming.body().length == 0;
            return Reply.ok(route.action().act(id, empty ? Json.object() : Json.MAPPER.readTree(incoming.body())));
        } catch (JacksonException notJson) {
            return error(400, "The body is not JSON of the expected form: " + notJson.getOriginalMessage());
        } catch (IllegalArgumentException wrong) {
            return error(400, String.valueOf(wrong.getMessage()));
        }
    }

    private static Reply error(int status, String sentence) {
        ObjectNode body = Json.object();
        body.put("error", sentence);
        return Reply.json(status, body);
    }

    private static Route route(String method, String path, Action action) {
        return new Route(method, Pattern.compile("/simulator" + path.replace("{id}", "([^/]+)")), action);
    }

    private static JsonNode redirect(String status, URI where) {
        ObjectNode body = Json.object();
        body.put("status", status);
        body.put("redirect", where.toString());
        return body;
    }

    private static JsonNode done(Runnable work) {
        work.run();
        ObjectNode body = Json.object();
        body.put("status", "done");
        return body;
    }

    private JsonNode now() {
        ObjectNode body = Json.object();
        body.put("now", control.now().toString());
        return body;
    }

    private JsonNode advance(JsonNode body) {
        ObjectNode answer = Json.object();
        answer.put("now", control.advance(ControlInput.required(body, "by")).toString());
        return answer;
    }

    private JsonNode faults(JsonNode body) {
        control.faults(input.faults(body));
        return ControlInput.show(control.faults());
    }

    private JsonNode webhooks(JsonNode body) {
        control.webhookPolicy(ControlInput.policy(body));
        return ControlInput.show(control.webhookPolicy());
    }

    private JsonNode fail(String id, JsonNode body) {
        return done(() -> control.failNextPayments(id, ControlInput.number(body, "count", 1)));
    }

    private JsonNode hold(String id, JsonNode body) {
        return done(() -> control.holdNextCapture(id, body.path("reason").stringValue("OTHER")));
    }

    private JsonNode settleCapture(String id, JsonNode body) {
        return done(() -> control.settleCapture(id, ControlInput.completed(body)));
    }

    private JsonNode settleRefund(String id, JsonNode body) {
        return done(() -> control.settleRefund(id, ControlInput.completed(body)));
    }

    private JsonNode resolve(String id, JsonNode body) {
        return done(() -> control.resolveDispute(id, ControlInput.required(body, "outcome")));
    }

    private JsonNode dispute(String id, JsonNode body) {
        ObjectNode answer = Json.object();
        answer.put("dispute_id", control.dispute(id, body.path("reason").stringValue("UNAUTHORISED")));
        return answer;
    }

    private JsonNode send(String id, JsonNode body) {
        if (!(body.path("resource") instanceof ObjectNode resource)) {
            throw new IllegalArgumentException("The field resource must be an object");
        }
        String type = ControlInput.required(body, "event_type");
        return done(() -> control.sendEvent(type, ControlInput.required(body, "resource_type"), resource));
    }
}
