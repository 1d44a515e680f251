package app.tollgate.application.webhook;

import app.tollgate.application.Page;
import app.tollgate.application.UseCase;
import app.tollgate.application.port.view.WebhookEvents;
import reactor.core.publisher.Mono;

@UseCase
final class ShowWebhooksService implements ShowWebhooks {

    private final WebhookEvents events;

    ShowWebhooksService(WebhookEvents events) {
        this.events = events;
    }

    @Override
    public Mono<Page<WebhookEvents.Entry, WebhookEvents.Position.Behind>> list(
            WebhookEvents.Filter filter, int limit, WebhookEvents.Position after) {
        return Page.read(limit, count -> events.newestFirst(filter, count, after), ShowWebhooksService::placeOf);
    }

    @Override
    public Mono<WebhookEvents.Entry> show(String eventId) {
        return events.find(eventId);
    }

    private static WebhookEvents.Position.Behind placeOf(WebhookEvents.Entry event) {
        return new WebhookEvents.Position.Behind(event.receivedAt(), event.eventId());
    }
}
