package app.tollgate.application.reconciliation;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.gateway.EventGateway.ListedEvent;
import app.tollgate.application.port.gateway.WebhookGateway;
import app.tollgate.application.port.messaging.Arrivals;
import app.tollgate.application.port.messaging.WebhookInbox;
import java.time.InstantSource;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Takes events into the inbox that PayPal lists and never delivered, as if they had come by the door.
@UseCase
final class EventRecovery {

    private static final int PUTS_AT_ONCE = 8;

    private final WebhookInbox inbox;
    private final WebhookGateway gateway;
    private final Arrivals arrivals;
    private final InstantSource clock;

    EventRecovery(WebhookInbox inbox, WebhookGateway gateway, Arrivals arrivals, InstantSource clock) {
        this.inbox = inbox;
        this.gateway = gateway;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    /// Answers how many of them were not known.
    Mono<Long> takeIn(List<ListedEvent> events) {
        return Flux.fromIterable(events)
                .flatMap(this::put, PUTS_AT_ONCE)
                .filter(isNew -> isNew)
                .count()
                .doOnNext(this::wake);
    }

    private Mono<Boolean> put(ListedEvent event) {
        return inbox.put(new WebhookInbox.Event(
                event.eventId(), event.eventType(), gateway.subjectOf(event.body()), event.body(), clock.instant()));
    }

    private void wake(long recovered) {
        if (recovered > 0) {
            arrivals.announce();
        }
    }
}
