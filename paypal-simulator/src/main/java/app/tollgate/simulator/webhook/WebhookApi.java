package app.tollgate.simulator.webhook;

import static app.tollgate.simulator.http.Shapes.listOf;
import static app.tollgate.simulator.http.Shapes.object;
import static app.tollgate.simulator.http.Shapes.required;
import static app.tollgate.simulator.http.Shapes.text;

import app.tollgate.simulator.http.ApiCall;
import app.tollgate.simulator.http.Issue;
import app.tollgate.simulator.http.Operation;
import app.tollgate.simulator.http.Patch;
import app.tollgate.simulator.http.Refusal;
import app.tollgate.simulator.http.Reply;
import app.tollgate.simulator.http.Shape;
import app.tollgate.simulator.json.Json;
import app.tollgate.simulator.store.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Registration of listeners: `/v1/notifications/webhooks`.
public final class WebhookApi {

    private static final String PATH = "/v1/notifications/webhooks";
    private static final int MAX_WEBHOOKS = 10;
    private static final Shape TYPES = listOf(1, 500, object(required("name", text(1, 255))));
    private static final Shape WEBHOOK = object(required("url", text(1, 2048)), required("event_types", TYPES));

    private final World world;

    public WebhookApi(World world) {
        this.world = world;
    }

    public List<Operation> operations() {
        return List.of(
                Operation.post("webhooks.create", PATH, WEBHOOK, this::create),
                Operation.get("webhooks.list", PATH, this::list),
                Operation.get("webhooks.get", PATH + "/{id}", call -> Reply.ok(show(find(call)))),
                Operation.patch("webhooks.patch", PATH + "/{id}", this::patch),
                Operation.delete("webhooks.delete", PATH + "/{id}", this::delete),
                Operation.get(
                        "webhooks.event-types",
                        PATH + "/{id}/event-types",
                        call -> Reply.ok(EventTypes.list(find(call).eventTypes()))),
                Operation.get(
                        "webhooks.all-event-types",
                        "/v1/notifications/webhooks-event-types",
                        call -> Reply.ok(EventTypes.list(EventTypes.ALL))));
    }

    private Reply create(ApiCall call) {
        if (world.books().webhooks.size() >= MAX_WEBHOOKS) {
            throw Refusal.invalid(Issue.of("WEBHOOK_NUMBER_LIMIT_EXCEEDED", "An app has at most 10 webhooks."));
        }
        requireNewUrl(call.text("url"));
        Webhook webhook = new Webhook(
                world.ids().resource(), call.text("url"), types(call.body().path("event_types")));
        world.books().webhooks.put(webhook.id(), webhook);
        return Reply.json(201, show(webhook));
    }

    private void requireNewUrl(String url) {
        if (!url.matches("https?://[^/\\s]+.*")) {
            throw Refusal.invalid(Issue.body("INVALID_PARAMETER_SYNTAX", "/url", "Not a valid webhook URL."));
        }
        if (world.books().webhooks.values().stream().anyMatch(each -> each.url().equals(url))) {
            throw Refusal.invalid(Issue.body("WEBHOOK_URL_ALREADY_EXISTS", "/url", "The URL has a webhook already."));
        }
    }

    private Reply list(ApiCall call) {
        ObjectNode list = Json.object();
        list.set(
                "webhooks",
                Json.array(
                        world.books().webhooks.values().stream().map(this::show).toList()));
        return Reply.ok(list);
    }

    private Reply patch(ApiCall call) {
        Webhook webhook = find(call);
        String url = webhook.url();
        List<String> types = webhook.eventTypes();
        for (Patch step : Patch.steps(call.body(), Set.of("/url", "/event_types"))) {
            step.requireOp(Set.of("replace"));
            if (step.path().equals("/url")) {
                url = step.value().stringValue("");
                requireNewUrl(url);
            } else {
                step.requireShape(TYPES);
                types = types(step.value());
            }
        }
        Webhook changed = new Webhook(webhook.id(), url, types);
        world.books().webhooks.put(changed.id(), changed);
        return Reply.ok(show(changed));
    }

    private Reply delete(ApiCall call) {
        world.books().webhooks.remove(find(call).id());
        return Reply.noContent();
    }

    private Webhook find(ApiCall call) {
        Webhook webhook = world.books().webhooks.get(call.id());
        if (webhook == null) {
            throw Refusal.notFound();
        }
        return webhook;
    }

    private static List<String> types(JsonNode nodes) {
        List<String> types = new ArrayList<>();
        for (JsonNode node : nodes) {
            String name = Json.text(node, "name");
            if (!EventTypes.known(name)) {
                throw Refusal.invalid(
                        Issue.body("INVALID_PARAMETER_VALUE", "/event_types", "Not an event type: " + name));
            }
            types.add(name);
        }
        return List.copyOf(types);
    }

    private ObjectNode show(Webhook webhook) {
        String self = world.url(PATH + "/" + webhook.id());
        ObjectNode node = Json.object();
        node.put("id", webhook.id());
        node.put("url", webhook.url());
        node.set(
                "event_types",
                Json.array(webhook.eventTypes().stream().map(EventTypes::json).toList()));
        node.set(
                "links",
                Json.links(
                        Json.link(self, "self", "GET"),
                        Json.link(self, "update", "PATCH"),
                        Json.link(self, "delete", "DELETE")));
        return node;
    }
}
