package app.tollgate.adapter.paypal.webhook;

import app.tollgate.application.port.gateway.WebhookGateway;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

/// Tells PayPal's events from forged ones (WHK-1). Whatever checks the signature comes after the cheap looks: nobody is
/// asked about a delivery that names a foreign host.
public final class PayPalWebhookGateway implements WebhookGateway {

    private final CertificateAddresses addresses;
    private final SignatureCheck signatures;

    public PayPalWebhookGateway(CertificateAddresses addresses, SignatureCheck signatures) {
        this.addresses = addresses;
        this.signatures = signatures;
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
                .map(address -> signatures.check(delivery, address).map(verdict -> opened(verdict, delivery)))
                .orElseGet(() -> forged(Forgery.CERTIFICATE_HOST_NOT_ALLOWED));
    }

    private static Opening opened(SignatureCheck.Verdict verdict, Delivery delivery) {
        return switch (verdict) {
            case SignatureCheck.Verdict.Genuine() -> read(delivery.body());
            case SignatureCheck.Verdict.Forged(var why) -> new Opening.Forged(why);
            case SignatureCheck.Verdict.NotNow() -> new Opening.Unverifiable();
        };
    }

    private static Opening read(byte[] body) {
        return EventReader.envelope(body).<Opening>map(Opening.Genuine::new).orElseGet(Opening.Unreadable::new);
    }

    private static Mono<Opening> forged(Forgery why) {
        return Mono.just(new Opening.Forged(why));
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
