package app.tollgate.adapter.paypal.webhook;

import app.tollgate.application.port.gateway.WebhookGateway.Delivery;
import app.tollgate.application.port.gateway.WebhookGateway.Forgery;
import java.net.URI;
import reactor.core.publisher.Mono;

/// Finds out whether PayPal signed a delivery for us.
public interface SignatureCheck {

    /// `certificate` is the address the delivery names, after it was admitted. Every trouble is a verdict.
    Mono<Verdict> check(Delivery delivery, URI certificate);

    sealed interface Verdict {

        record Genuine() implements Verdict {}

        record Forged(Forgery why) implements Verdict {}

        /// Nobody knows; to be delivered again.
        record NotNow() implements Verdict {}
    }
}
