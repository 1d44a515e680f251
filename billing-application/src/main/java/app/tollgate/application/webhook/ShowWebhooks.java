package app.tollgate.application.webhook;

import app.tollgate.application.Page;
import app.tollgate.application.port.view.WebhookEvents;
import reactor.core.publisher.Mono;

/// Support and admins look at what PayPal sent and what became of it (WHK-4).
public interface ShowWebhooks {

    /// At most `limit` events behind `after`, the newest first.
    Mono<Page<WebhookEvents.Entry, WebhookEvents.Position.Behind>> list(
            WebhookEvents.Filter filter, int limit, WebhookEvents.Position after);

    /// Empty for an event that never came.
    Mono<WebhookEvents.Entry> show(String eventId);
}
