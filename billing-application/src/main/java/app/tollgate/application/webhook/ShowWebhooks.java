package app.tollgate.application.webhook;

import app.tollgate.application.port.view.WebhookEvents;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Mono;

/// Support and admins look at what PayPal sent and what became of it (WHK-4).
public interface ShowWebhooks {

    /// At most `limit` events behind `after`, the newest first.
    Mono<Page> list(WebhookEvents.Filter filter, int limit, WebhookEvents.Position after);

    /// Empty for an event that never came.
    Mono<WebhookEvents.Entry> show(String eventId);

    /// `next` is where to go on, empty on the last page.
    record Page(List<WebhookEvents.Entry> events, Optional<WebhookEvents.Position.Behind> next) {}
}
