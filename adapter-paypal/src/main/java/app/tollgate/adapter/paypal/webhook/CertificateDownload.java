package app.tollgate.adapter.paypal.webhook;

import app.tollgate.adapter.paypal.client.Transport;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.reactor.bulkhead.operator.BulkheadOperator;
import java.net.URI;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/// Fetches a certificate from an address that was admitted before. Anybody can send deliveries that name such an
/// address, so only a few fetches are under way at once, and none takes long.
final class CertificateDownload {

    private static final Duration TIME_MAX = Duration.ofSeconds(5);
    private static final int FETCHES_AT_ONCE_MAX = 4;
    private static final int ONCE_MORE = 1;

    private final WebClient web;
    private final Bulkhead bulkhead;

    CertificateDownload(WebClient web) {
        this.web = web;
        this.bulkhead = Bulkhead.of(
                "paypal-certificates",
                BulkheadConfig.custom()
                        .maxConcurrentCalls(FETCHES_AT_ONCE_MAX)
                        .maxWaitDuration(Duration.ZERO)
                        .build());
    }

    /// PayPal has served something else than a certificate for a while before, so a failure is tried once more;
    /// then it fails with [Failed]. An address without a certificate fails with [Absent] at once.
    Mono<List<X509Certificate>> from(URI address) {
        return once(address)
                .retryWhen(Retry.max(ONCE_MORE)
                        .filter(Failed.class::isInstance)
                        .onRetryExhaustedThrow((_, last) -> last.failure()))
                .transformDeferred(BulkheadOperator.of(bulkhead))
                .onErrorMap(BulkheadFullException.class, Failed::new);
    }

    private Mono<List<X509Certificate>> once(URI address) {
        return web.get()
                .uri(address)
                .exchangeToMono(CertificateDownload::body)
                .timeout(TIME_MAX)
                .onErrorMap(Transport::isFault, fault -> new Failed(Transport.wordFor(fault)))
                .map(CertificateDownload::read);
    }

    private static Mono<byte[]> body(ClientResponse response) {
        return response.statusCode().isSameCodeAs(HttpStatus.OK)
                ? response.bodyToMono(byte[].class).defaultIfEmpty(new byte[0])
                : response.releaseBody().then(Mono.error(() -> noCertificate(response.statusCode())));
    }

    private static RuntimeException noCertificate(HttpStatusCode status) {
        return status.isSameCodeAs(HttpStatus.NOT_FOUND) || status.isSameCodeAs(HttpStatus.GONE)
                ? new Absent()
                : new Failed(status.toString());
    }

    private static List<X509Certificate> read(byte[] pem) {
        try {
            return Certificates.read(pem);
        } catch (CertificateException notACertificate) {
            throw new Failed(notACertificate);
        }
    }

    /// There is no certificate at this address.
    static final class Absent extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Absent() {
            super("no certificate at this address");
        }
    }

    /// The certificate cannot be had now.
    static final class Failed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Failed(String why) {
            super(why);
        }

        Failed(Throwable cause) {
            super(cause);
        }
    }
}
