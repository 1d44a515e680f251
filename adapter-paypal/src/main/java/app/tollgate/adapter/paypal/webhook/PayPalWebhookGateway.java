package app.tollgate.adapter.paypal.webhook;

import app.tollgate.application.port.gateway.WebhookGateway;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// Tells PayPal's events from forged ones without asking PayPal, but for its certificate (WHK-1).
public final class PayPalWebhookGateway implements WebhookGateway {

    private static final Logger LOG = LoggerFactory.getLogger(PayPalWebhookGateway.class);

    private final CertificateAddresses addresses;
    private final WebhookSignature signature;
    private final SigningKeys keys;

    /// `certificates` must follow no redirects and bound what it reads. Any of `webhookIds` may be signed for.
    public PayPalWebhookGateway(
            CertificateAddresses addresses,
            TrustAnchors anchors,
            List<String> webhookIds,
            WebClient certificates,
            InstantSource clock) {
        this.addresses = addresses;
        this.signature = new WebhookSignature(webhookIds);
        this.keys = new SigningKeys(new CertificateDownload(certificates), new CertificateTrust(anchors), clock);
    }

    @Override
    public Mono<Opening> open(Delivery delivery) {
        return Mono.defer(() -> check(delivery));
    }

    @Override
    public Subject subjectOf(byte[] body) {
        return EventReader.subject(body);
    }

    private Mono<Opening> check(Delivery delivery) {
        if (lacksHeader(delivery)) {
            return forged(Forgery.HEADER_MISSING);
        }
        if (!WebhookSignature.isAllowed(delivery.algorithm())) {
            return forged(Forgery.ALGORITHM_NOT_ALLOWED);
        }
        return addresses
                .admit(delivery.certificateUrl())
                .map(address -> checkWith(address, delivery))
                .orElseGet(() -> forged(Forgery.CERTIFICATE_HOST_NOT_ALLOWED));
    }

    /// Checksum and hash run over up to a megabyte, a few milliseconds of pure computing: work for a worker, since
    /// the event loop that carries the request serves others meanwhile.
    private Mono<Opening> checkWith(URI address, Delivery delivery) {
        return keys.at(address)
                .publishOn(Schedulers.parallel())
                .map(key -> opened(key, delivery))
                .onErrorResume(CertificateDownload.Failed.class, PayPalWebhookGateway::unverifiable);
    }

    private Opening opened(SigningKey key, Delivery delivery) {
        return switch (key) {
            case SigningKey.Distrusted _ -> new Opening.Forged(Forgery.CERTIFICATE_NOT_TRUSTED);
            case SigningKey.Trusted(var publicKey, var _) ->
                signature.isGenuine(delivery, publicKey)
                        ? read(delivery.body())
                        : new Opening.Forged(Forgery.SIGNATURE_WRONG);
        };
    }

    private static Opening read(byte[] body) {
        return EventReader.envelope(body).<Opening>map(Opening.Genuine::new).orElseGet(Opening.Unreadable::new);
    }

    private static Mono<Opening> forged(Forgery why) {
        return Mono.just(new Opening.Forged(why));
    }

    private static Mono<Opening> unverifiable(CertificateDownload.Failed failure) {
        LOG.warn("PayPal webhook: its certificate cannot be had ({})", failure.getMessage());
        return Mono.just(new Opening.Unverifiable());
    }

    private static boolean lacksHeader(Delivery delivery) {
        return Stream.of(
                        delivery.transmissionId(),
                        delivery.transmissionTime(),
                        delivery.signature(),
                        delivery.certificateUrl(),
                        delivery.algorithm())
                .anyMatch(String::isBlank);
    }
}
