package app.tollgate.application.webhook;

import app.tollgate.application.port.view.WebhookEvents;
import app.tollgate.domain.customer.CustomerId;
import reactor.core.publisher.Mono;

/// An admin has an event acted on once more (WHK-4). Safe whatever the event was, and however often: PayPal is asked
/// again what is, and nothing is done twice.
public interface ReplayWebhook {

    Mono<Outcome> replay(String eventId, CustomerId by);

    sealed interface Outcome {

        /// Due again, with all its tries before it. `event` is as it stood a moment later.
        record Due(WebhookEvents.Entry event) implements Outcome {}

        /// Its turn comes anyway.
        record WaitsAlready(WebhookEvents.Entry event) implements Outcome {}

        record UnknownEvent() implements Outcome {}
    }
}
