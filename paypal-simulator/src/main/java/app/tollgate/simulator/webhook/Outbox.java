package app.tollgate.simulator.webhook;

import app.tollgate.simulator.clock.VirtualClock;
import app.tollgate.simulator.json.Json;
import app.tollgate.simulator.store.Books;
import app.tollgate.simulator.store.Ids;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/// Turns what happened into events and their deliveries. Used under the books' lock.
public final class Outbox {

    private final Books books;
    private final VirtualClock clock;
    private final Ids ids;
    private final Supplier<String> baseUrl;
    private WebhookPolicy policy = WebhookPolicy.FAITHFUL;
    private String cause = "";
    private final Map<String, Delivery> open = new LinkedHashMap<>();

    public Outbox(Books books, VirtualClock clock, Ids ids, Supplier<String> baseUrl) {
        this.books = books;
        this.clock = clock;
        this.ids = ids;
        this.baseUrl = baseUrl;
        books.deliveries.values().stream()
                .filter(each -> each.state == Delivery.State.PENDING)
                .forEach(each -> open.put(each.id, each));
    }

    public void causedBy(String debugId) {
        cause = debugId;
    }

    public WebhookPolicy policy() {
        return policy;
    }

    public void policy(WebhookPolicy next) {
        policy = next;
    }

    /// Deliveries still to be made, oldest first.
    Collection<Delivery> open() {
        return open.values();
    }

    void closed(Delivery delivery) {
        open.remove(delivery.id);
    }

    /// Lets go of all deliveries, for books that start over.
    public void forget() {
        open.clear();
    }

    /// `version` is empty for the first shape of resources, which events do not name.
    public void emit(String type, String resourceType, String version, String summary, ObjectNode resource) {
        emit(event(type, resourceType, version, summary, resource));
    }

    /// An event of exactly this text.
    public void emitText(String type, String text) {
        emit(new Event(ids.event(), type, "", "", text, clock.instant(), cause));
    }

    private void emit(Event event) {
        books.events.put(event.id(), event);
        for (Webhook webhook : books.webhooks.values()) {
            if (webhook.wants(event.type())) {
                deliver(event, webhook);
            }
        }
    }

    /// Sends the same event again under a new transmission, whatever the policy drops.
    public void again(Event event, List<Webhook> webhooks) {
        for (Webhook webhook : webhooks) {
            var _ = enqueue(event.id(), webhook.id(), webhook.url(), 0);
        }
    }

    /// An event that is not in the books, as the dashboard's webhook simulator sends them.
    void simulated(Event event, String url) {
        books.events.put(event.id(), event);
        Delivery delivery = enqueue(event.id(), SimulatedEvents.WEBHOOK_ID, url, 0);
        delivery.transmissionId = ids.transmission();
    }

    private void deliver(Event event, Webhook webhook) {
        for (int copy = 0; copy <= policy.duplicate(); copy++) {
            Delivery delivery = enqueue(event.id(), webhook.id(), webhook.url(), copy);
            if (policy.drops(event.type())) {
                delivery.state = Delivery.State.DROPPED;
                closed(delivery);
            }
        }
    }

    private Delivery enqueue(String eventId, String webhookId, String url, int copy) {
        Delivery delivery = new Delivery();
        delivery.id = ids.resource();
        delivery.eventId = eventId;
        delivery.webhookId = webhookId;
        delivery.url = url;
        delivery.copy = copy;
        delivery.transmissionId = ids.transmission();
        books.deliveries.put(delivery.id, delivery);
        open.put(delivery.id, delivery);
        return delivery;
    }

    private Event event(String type, String resourceType, String version, String summary, ObjectNode resource) {
        String id = ids.event();
        ObjectNode envelope = Json.object();
        envelope.put("id", id);
        envelope.put("event_version", "1.0");
        envelope.put(
                "create_time", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
        envelope.put("resource_type", resourceType);
        if (!version.isEmpty()) {
            envelope.put("resource_version", version);
        }
        envelope.put("event_type", type);
        envelope.put("summary", summary);
        envelope.set("resource", resource);
        String self = baseUrl.get() + "/v1/notifications/webhooks-events/" + id;
        envelope.set(
                "links", Json.links(Json.link(self, "self", "GET"), Json.link(self + "/resend", "resend", "POST")));
        return new Event(id, type, Json.text(resource, "id"), summary, envelope.toString(), clock.instant(), cause);
    }
}
