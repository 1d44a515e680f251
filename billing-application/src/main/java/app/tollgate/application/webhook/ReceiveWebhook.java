package app.tollgate.application.webhook;

import app.tollgate.application.port.gateway.WebhookGateway;
import reactor.core.publisher.Mono;

/// Takes in an event: genuine ones are stored before anyone is told they arrived, and acted on later (WHK-1).
public interface ReceiveWebhook {

    Mono<Outcome> receive(WebhookGateway.Delivery delivery);

    sealed interface Outcome {

        record Stored(String eventType) implements Outcome {}

        record SeenBefore(String eventType) implements Outcome {}

        record Forged(WebhookGateway.Forgery why) implements Outcome {}

        record Unreadable() implements Outcome {}

        /// Not checked; to be delivered again.
        record NotNow() implements Outcome {}
    }
}
