package app.tollgate.application.port.gateway;

import app.tollgate.domain.payment.ProviderSaleId;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import java.util.List;
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

    /// The part of an event that stays when its bytes are gone.
    record Envelope(String eventId, String eventType, Subject about) {}

    sealed interface Opening {

        record Genuine(Envelope envelope) implements Opening {}

        /// Not signed by the provider for us. Nothing of it may be kept.
        record Forged(Forgery why) implements Opening {}

        /// Signed by the provider, and yet not an event.
        record Unreadable() implements Opening {}

        /// The certificate could not be fetched, or the provider did not answer; it will deliver again.
        record Unverifiable() implements Opening {}
    }

    enum Forgery {
        HEADER_MISSING,
        ALGORITHM_NOT_ALLOWED,
        CERTIFICATE_HOST_NOT_ALLOWED,
        CERTIFICATE_NOT_TRUSTED,

        /// A header or the body is of no shape that the provider could have signed and confirm.
        NOT_VERIFIABLE,
        SIGNATURE_WRONG
    }

    sealed interface Subject {

        /// A subscription changed. With a sale, that charge must be found afterwards.
        record AboutSubscription(ProviderSubscriptionId subscription, Optional<ProviderSaleId> sale)
                implements Subject {}

        /// Money of a sale went back. Which of the ids is the sale's differs from one event to the next: the first
        /// one in our books is. At least one id.
        record SaleGivenBack(List<ProviderSaleId> candidates, Optional<ProviderSubscriptionId> subscription)
                implements Subject {

            public SaleGivenBack {
                candidates = List.copyOf(candidates);
            }
        }

        /// Money of a capture went back: a sale of ours when our books know it, else somebody's order.
        record CaptureGivenBack(ProviderSaleId capture) implements Subject {}

        /// Money of a capture was to go back and did not.
        record RefundFailed(ProviderSaleId capture) implements Subject {}

        /// Known or unknown, nothing here acts on it; it is kept and counted (WHK-2).
        record NotActedOn() implements Subject {}
    }
}
