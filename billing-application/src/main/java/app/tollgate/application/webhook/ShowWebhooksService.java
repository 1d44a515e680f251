package app.tollgate.application.webhook;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.view.WebhookEvents;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Mono;

@UseCase
final class ShowWebhooksService implements ShowWebhooks {

    private final WebhookEvents events;

    ShowWebhooksService(WebhookEvents events) {
        this.events = events;
    }

    /// Reads one event more than asked for, to know whether there is a next page.
    @Override
    public Mono<Page> list(WebhookEvents.Filter filter, int limit, WebhookEvents.Position after) {
        return events.newestFirst(filter, limit + 1, after).collectList().map(found -> page(found, limit));
    }

    @Override
    public Mono<WebhookEvents.Entry> show(String eventId) {
        return events.find(eventId);
    }

    private static Page page(List<WebhookEvents.Entry> found, int limit) {
        if (found.size() <= limit) {
            return new Page(found, Optional.empty());
        }
        WebhookEvents.Entry last = found.get(limit - 1);
        return new Page(
                found.subList(0, limit),
                Optional.of(new WebhookEvents.Position.Behind(last.receivedAt(), last.eventId())));
    }
}
