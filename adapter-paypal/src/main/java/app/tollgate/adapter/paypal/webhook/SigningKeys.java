package app.tollgate.adapter.paypal.webhook;

import app.tollgate.adapter.paypal.webhook.SigningKey.Distrusted;
import app.tollgate.adapter.paypal.webhook.SigningKey.Trusted;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// The keys behind certificate addresses, remembered until the certificate ends; a rotated certificate comes under
/// a new address. Those who ask for the same one at once share one fetch, which goes on when one of them goes away.
///
/// A certificate that is not trusted, or not there, is remembered for a minute, so that a forger cannot make us fetch
/// it for every delivery. Any other failed fetch is not remembered: PayPal delivers again, and may have recovered.
final class SigningKeys {

    private static final int REMEMBERED_MAX = 256;
    private static final Duration DISTRUST_HOLDS = Duration.ofMinutes(1);

    private final Cache<URI, SigningKey> remembered =
            Caffeine.newBuilder().maximumSize(REMEMBERED_MAX).build();
    private final ConcurrentMap<URI, Mono<SigningKey>> underWay = new ConcurrentHashMap<>();
    private final CertificateDownload download;
    private final CertificateTrust trust;
    private final InstantSource clock;

    SigningKeys(CertificateDownload download, CertificateTrust trust, InstantSource clock) {
        this.download = download;
        this.trust = trust;
        this.clock = clock;
    }

    /// Fails with [CertificateDownload.Failed] when the certificate cannot be had now.
    Mono<SigningKey> at(URI address) {
        return Mono.defer(() -> known(address).map(Mono::just).orElseGet(() -> fetched(address)));
    }

    private Optional<SigningKey> known(URI address) {
        return Optional.ofNullable(remembered.getIfPresent(address))
                .filter(key -> clock.instant().isBefore(key.holdsUntil()));
    }

    private Mono<SigningKey> fetched(URI address) {
        return underWay.computeIfAbsent(address, this::fetch);
    }

    /// Building a certificate path is work for milliseconds and may read key stores, so it is kept off the event
    /// loop.
    private Mono<SigningKey> fetch(URI address) {
        return download.from(address)
                .publishOn(Schedulers.boundedElastic())
                .map(this::judge)
                .onErrorResume(CertificateDownload.Absent.class, _ -> Mono.fromSupplier(this::distrusted))
                .doOnNext(key -> remembered.put(address, key))
                .doOnTerminate(() -> underWay.remove(address))
                .cache();
    }

    private SigningKey judge(List<X509Certificate> chain) {
        Instant now = clock.instant();
        X509Certificate signer = chain.getFirst();
        return trust.trusts(chain, now)
                ? new Trusted(signer.getPublicKey(), signer.getNotAfter().toInstant())
                : distrusted();
    }

    private SigningKey distrusted() {
        return new Distrusted(clock.instant().plus(DISTRUST_HOLDS));
    }
}
