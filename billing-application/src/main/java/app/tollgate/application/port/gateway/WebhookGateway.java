package app.tollgate.application.port.gateway;

import app.tollgate.domain.payment.ProviderSaleId;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import java.util.Optional;
import reactor.core.publisher.Mono;

/// Tells the payment provider's events from everybody else's, and reads them.
public interface WebhookGateway {

    /// Checks the signature on the bytes as they came, then reads the envelope (WHK-1).
    Mono<Opening> open(Delivery delivery);

    /// Reads what an opened event is about, from the bytes that were stored.
    Subject subjectOf(byte[] body);

    /// A delivery as it arrived. Header values are untrusted text; an absent header is an empty string.
    record Delivery(
            String transmissionId,
            String transmissionTime,
            String signature,
            String certificateUrl,
            String algorithm,
            byte[] body) {}

    /// The part of an event that never needs a second reading.
    record Envelope(String eventId, String eventType) {}

    sealed interface Opening {

        record Genuine(Envelope envelope) implements Opening {}

        /// Not signed by the provider for us. Nothing of it may be kept.
        record Forged(Forgery why) implements Opening {}

        /// Signed by the provider, and yet not an event.
        record Unreadable() implements Opening {}

        /// The certificate could not be fetched now; the provider will deliver again.
        record Unverifiable() implements Opening {}
    }

    enum Forgery {
        HEADER_MISSING,
        ALGORITHM_NOT_ALLOWED,
        CERTIFICATE_HOST_NOT_ALLOWED,
        CERTIFICATE_NOT_TRUSTED,
        SIGNATURE_WRONG
    }

    sealed interface Subject {

        /// A subscription changed. With a sale, that charge must be found afterwards.
        record AboutSubscription(ProviderSubscriptionId subscription, Optional<ProviderSaleId> sale)
                implements Subject {}

        /// Known or unknown, nothing here acts on it; it is kept and counted (WHK-2).
        record NotActedOn() implements Subject {}
    }
}
