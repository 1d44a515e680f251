package app.tollgate.convergence;

import app.tollgate.application.port.gateway.WebhookGateway;
import app.tollgate.application.port.messaging.WebhookInbox;
import app.tollgate.application.webhook.ProcessWebhooks;
import app.tollgate.domain.testing.CanIgnoreReturnValue;
import app.tollgate.simulator.webhook.Event;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// PayPal's events on their way to the inbox: in the order, as often, and as completely as the test wants.
final class EventDelivery {

    private final ServiceUnderTest service;
    private final List<Event> onTheWay = new ArrayList<>();
    private int collected;

    EventDelivery(ServiceUnderTest service) {
        this.service = service;
    }

    /// What has happened at PayPal and was neither delivered nor lost, oldest first.
    List<Event> onTheWay() {
        List<Event> all = service.control().events();
        onTheWay.addAll(all.subList(collected, all.size()));
        collected = all.size();
        return onTheWay;
    }

    /// Answers what became of it, in words for a person.
    String deliver(int index) {
        List<Event> waiting = onTheWay();
        return waiting.isEmpty() ? "nothing on its way" : deliver(waiting.remove(index % waiting.size()));
    }

    @CanIgnoreReturnValue
    String deliver(Event event) {
        put(event);
        return event.type() + " " + process();
    }

    String deliverAgain(int index) {
        List<Event> all = service.control().events();
        return all.isEmpty() ? "nothing to repeat" : deliver(all.get(index % all.size()));
    }

    String lose(int index) {
        List<Event> waiting = onTheWay();
        return waiting.isEmpty()
                ? "nothing to lose"
                : waiting.remove(index % waiting.size()).type() + " lost";
    }

    void deliverAll() {
        List<Event> waiting = onTheWay();
        waiting.forEach(this::put);
        waiting.clear();
        process();
    }

    /// As a sweep does: everything PayPal remembers, whether it came or not.
    void deliverWhatPayPalRemembers() {
        service.control().events().forEach(this::put);
        process();
    }

    /// One after the other, so that a history is the same each time.
    @CanIgnoreReturnValue
    String process() {
        StringBuilder words = new StringBuilder();
        ProcessWebhooks.Report last = processOne();
        for (int times = 1; last.total() > 0; times++) {
            TimeBound.check(times, "processing events");
            words.append(wordFor(last));
            last = processOne();
        }
        return words.toString();
    }

    private ProcessWebhooks.Report processOne() {
        return ServiceUnderTest.await(service.its(ProcessWebhooks.class).process(1));
    }

    private static String wordFor(ProcessWebhooks.Report one) {
        return one.parked().isEmpty()
                ? (one.done() > 0 ? "done " : one.kept() > 0 ? "kept " : "postponed ")
                : "parked (" + one.parked().getFirst().why() + ") ";
    }

    private void put(Event event) {
        byte[] body = event.payload().getBytes(StandardCharsets.UTF_8);
        ServiceUnderTest.await(service.its(WebhookInbox.class)
                .put(new WebhookInbox.Event(
                        event.id(),
                        event.type(),
                        service.its(WebhookGateway.class).subjectOf(body),
                        body,
                        service.now())));
    }
}
