package app.tollgate.simulator.webhook;

import static app.tollgate.simulator.http.Shapes.listOf;
import static app.tollgate.simulator.http.Shapes.object;
import static app.tollgate.simulator.http.Shapes.optional;
import static app.tollgate.simulator.http.Shapes.required;
import static app.tollgate.simulator.http.Shapes.text;

import app.tollgate.simulator.http.ApiCall;
import app.tollgate.simulator.http.Operation;
import app.tollgate.simulator.http.Paging;
import app.tollgate.simulator.http.Refusal;
import app.tollgate.simulator.http.Reply;
import app.tollgate.simulator.http.Shape;
import app.tollgate.simulator.http.Times;
import app.tollgate.simulator.json.Json;
import app.tollgate.simulator.store.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Events as PayPal remembers them, sent again on demand, and invented ones: `/v1/notifications/webhooks-events`.
public final class EventApi {

    private static final String PATH = "/v1/notifications/webhooks-events";
    private static final Shape RESEND = object(optional("webhook_ids", listOf(0, 500, text(1, 50))));
    private static final Shape SIMULATE = object(
            optional("webhook_id", text(1, 50, "[a-zA-Z0-9]+")),
            optional("url", text(1, 2048)),
            required("event_type", text(1, 50, "[a-zA-Z0-9.-]+")));

    private final World world;

    public EventApi(World world) {
        this.world = world;
    }

    public List<Operation> operations() {
        return List.of(
                Operation.get("webhooks.events", PATH, this::list),
                Operation.get("webhooks.event", PATH + "/{id}", call -> Reply.ok(show(find(call.id())))),
                Operation.post("webhooks.resend", PATH + "/{id}/resend", RESEND, this::resend)
                        .withOptionalBody(),
                Operation.post(
                        "webhooks.simulate-event", "/v1/notifications/simulate-event", SIMULATE, this::simulate));
    }

    private Reply list(ApiCall call) {
        Instant from = Times.query(call, "start_time").orElse(Instant.MIN);
        Instant to = Times.query(call, "end_time").orElse(Instant.MAX);
        List<Event> found = new ArrayList<>(world.books().events.values().stream()
                .filter(event -> !SimulatedEvents.isOne(event))
                .filter(event -> !event.createTime().isBefore(from)
                        && !event.createTime().isAfter(to))
                .filter(event ->
                        call.query("event_type").map(event.type()::equals).orElse(true))
                .filter(event -> call.query("transaction_id")
                        .map(event.resourceId()::equals)
                        .orElse(true))
                .toList());
        List<Event> newestFirst = behindIndex(call, found.reversed());
        Paging paging = Paging.of(call);
        ObjectNode page =
                paging.show("events", newestFirst.stream().map(this::show).toList(), world.url(PATH));
        page.put("count", page.path("events").size());
        if (newestFirst.size() > paging.page() * paging.size()) {
            page.withArray("links").add(nextLink(call, newestFirst.get(paging.page() * paging.size() - 1)));
        }
        return Reply.ok(page);
    }

    /// PayPal's way to page through this list: on behind an event that was shown.
    private static List<Event> behindIndex(ApiCall call, List<Event> newestFirst) {
        return call.query("index_id")
                .map(index -> newestFirst.stream()
                        .dropWhile(event -> !event.id().equals(index))
                        .skip(1)
                        .toList())
                .orElse(newestFirst);
    }

    /// The host is not where the API was called, as PayPal has sent internal hosts in links.
    private static ObjectNode nextLink(ApiCall call, Event last) {
        String asked = Stream.of("start_time", "end_time", "page_size", "event_type", "transaction_id")
                .flatMap(name -> call.query(name).map(value -> name + "=" + value).stream())
                .collect(Collectors.joining("&"));
        String index = "move_to=next&index_time=" + last.createTime() + "&index_id=" + last.id();
        return Json.link("https://api.paypal.invalid" + PATH + "/?" + asked + "&" + index, "next", "GET");
    }

    private Reply resend(ApiCall call) {
        Event event = find(call.id());
        List<String> ids = new ArrayList<>();
        call.body().path("webhook_ids").forEach(id -> ids.add(id.stringValue("")));
        List<Webhook> to = world.books().webhooks.values().stream()
                .filter(webhook -> ids.isEmpty() || ids.contains(webhook.id()))
                .filter(webhook -> !pending(event, webhook))
                .toList();
        world.outbox().again(event, to);
        return Reply.json(202, show(event));
    }

    private boolean pending(Event event, Webhook webhook) {
        return deliveries(event).stream()
                .anyMatch(each -> each.webhookId.equals(webhook.id()) && each.state == Delivery.State.PENDING);
    }

    private Reply simulate(ApiCall call) {
        Webhook webhook = world.books().webhooks.get(call.text("webhook_id"));
        String url = webhook == null ? call.text("url") : webhook.url();
        if (url.isEmpty() || !EventTypes.ALL.contains(call.text("event_type"))) {
            throw Refusal.notFound();
        }
        Event event = SimulatedEvents.of(call.text("event_type"), world.now(), call.debugId());
        world.outbox().simulated(event, url);
        return Reply.json(202, (ObjectNode) Json.MAPPER.readTree(event.payload()));
    }

    private Event find(String id) {
        Event event = world.books().events.get(id);
        if (event == null || SimulatedEvents.isOne(event)) {
            throw Refusal.notFound();
        }
        return event;
    }

    private List<Delivery> deliveries(Event event) {
        return world.books().deliveries.values().stream()
                .filter(each -> each.eventId.equals(event.id()))
                .toList();
    }

    private ObjectNode show(Event event) {
        ObjectNode shown = (ObjectNode) Json.MAPPER.readTree(event.payload());
        ArrayNode transmissions = Json.array();
        for (Delivery delivery : deliveries(event)) {
            transmissions.add(transmission(delivery));
        }
        shown.put("status", overall(deliveries(event)));
        shown.set("transmissions", transmissions);
        return shown;
    }

    private static String overall(List<Delivery> deliveries) {
        boolean pending = deliveries.stream().anyMatch(each -> each.state == Delivery.State.PENDING);
        boolean success = deliveries.stream().allMatch(each -> each.state == Delivery.State.SUCCESS);
        return pending ? "PENDING" : success ? "SUCCESS" : "FAILURE";
    }

    private static JsonNode transmission(Delivery delivery) {
        ObjectNode node = Json.object();
        node.put("webhook_url", delivery.url);
        node.put("transmission_id", delivery.transmissionId);
        node.put("status", delivery.state == Delivery.State.DROPPED ? "FAILURE" : delivery.state.name());
        if (!delivery.attempts.isEmpty()) {
            Delivery.Attempt last = delivery.attempts.getLast();
            node.put("http_status", last.status());
            node.put("reason_phrase", last.reason());
            node.put("timestamp", Json.time(last.at()));
        }
        return node;
    }
}
