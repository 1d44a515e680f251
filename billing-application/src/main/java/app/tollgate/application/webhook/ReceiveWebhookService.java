package app.tollgate.application.webhook;

import app.tollgate.application.Detached;
import app.tollgate.application.UseCase;
import app.tollgate.application.port.gateway.WebhookGateway;
import app.tollgate.application.port.messaging.Arrivals;
import app.tollgate.application.port.messaging.WebhookInbox;
import java.time.InstantSource;
import reactor.core.publisher.Mono;

@UseCase
final class ReceiveWebhookService implements ReceiveWebhook {

    private final WebhookGateway gateway;
    private final WebhookInbox inbox;
    private final Arrivals arrivals;
    private final InstantSource clock;

    ReceiveWebhookService(WebhookGateway gateway, WebhookInbox inbox, Arrivals arrivals, InstantSource clock) {
        this.gateway = gateway;
        this.inbox = inbox;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    @Override
    public Mono<Outcome> receive(WebhookGateway.Delivery delivery) {
        return Detached.from(() -> gateway.open(delivery).flatMap(opening -> keep(delivery, opening)));
    }

    private Mono<Outcome> keep(WebhookGateway.Delivery delivery, WebhookGateway.Opening opening) {
        return switch (opening) {
            case WebhookGateway.Opening.Genuine(var envelope) -> store(delivery, envelope);
            case WebhookGateway.Opening.Forged(var why) -> Mono.just(new Outcome.Forged(why));
            case WebhookGateway.Opening.Unreadable() -> Mono.just(new Outcome.Unreadable());
            case WebhookGateway.Opening.Unverifiable() -> Mono.just(new Outcome.NotNow());
        };
    }

    private Mono<Outcome> store(WebhookGateway.Delivery delivery, WebhookGateway.Envelope envelope) {
        WebhookInbox.Event event = new WebhookInbox.Event(
                envelope.eventId(), envelope.eventType(), envelope.about(), delivery.body(), clock.instant());
        return inbox.put(event).map(isNew -> stored(isNew, envelope.eventType()));
    }

    private Outcome stored(boolean isNew, String eventType) {
        if (!isNew) {
            return new Outcome.SeenBefore(eventType);
        }
        arrivals.announce();
        return new Outcome.Stored(eventType);
    }
}
