package app.tollgate.adapter.paypal.webhook;

import app.tollgate.application.port.gateway.WebhookGateway.Delivery;
import app.tollgate.application.port.gateway.WebhookGateway.Forgery;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// Checks the signature here, with the certificate it was made with; PayPal is asked for nothing but that (WHK-1).
public final class OfflineCheck implements SignatureCheck {

    private static final Logger LOG = LoggerFactory.getLogger(OfflineCheck.class);

    private final WebhookSignature signature;
    private final SigningKeys keys;

    /// `certificates` must follow no redirects and bound what it reads. Any of `webhookIds` may be signed for.
    public OfflineCheck(TrustAnchors anchors, List<String> webhookIds, WebClient certificates, InstantSource clock) {
        this.signature = new WebhookSignature(webhookIds);
        this.keys = new SigningKeys(new CertificateDownload(certificates), new CertificateTrust(anchors), clock);
    }

    /// Checksum and hash run over up to a megabyte, a few milliseconds of pure computing: work for a worker, since
    /// the event loop that carries the request serves others meanwhile.
    @Override
    public Mono<Verdict> check(Delivery delivery, URI certificate) {
        return keys.at(certificate)
                .publishOn(Schedulers.parallel())
                .map(key -> verdict(key, delivery))
                .onErrorResume(CertificateDownload.Failed.class, OfflineCheck::unverifiable);
    }

    private Verdict verdict(SigningKey key, Delivery delivery) {
        return switch (key) {
            case SigningKey.Distrusted _ -> new Verdict.Forged(Forgery.CERTIFICATE_NOT_TRUSTED);
            case SigningKey.Trusted(var publicKey, var _) ->
                signature.isGenuine(delivery, publicKey)
                        ? new Verdict.Genuine()
                        : new Verdict.Forged(Forgery.SIGNATURE_WRONG);
        };
    }

    private static Mono<Verdict> unverifiable(CertificateDownload.Failed failure) {
        LOG.warn("PayPal webhook: its certificate cannot be had ({})", failure.getMessage());
        return Mono.just(new Verdict.NotNow());
    }
}
