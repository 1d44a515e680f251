package app.tollgate.adapter.paypal.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/// The roots that a webhook certificate has to chain to: the JDK's public ones, or those of a stand-in.
public record TrustAnchors(Set<TrustAnchor> anchors) {

    private static final @Nullable KeyStore THE_JDKS = null;

    public TrustAnchors {
        anchors = Set.copyOf(anchors);
    }

    public static TrustAnchors of(Optional<String> pem) {
        return pem.map(TrustAnchors::read).orElseGet(TrustAnchors::ofTheJdk);
    }

    /// Throws [IllegalArgumentException] for text that holds no certificate.
    public static void requireReadable(String pem) {
        var _ = read(pem);
    }

    private static TrustAnchors read(String pem) {
        try {
            return of(Certificates.read(pem.getBytes(StandardCharsets.US_ASCII)).stream());
        } catch (CertificateException unreadable) {
            throw new IllegalArgumentException("the trust anchor of webhooks is not a PEM certificate", unreadable);
        }
    }

    private static TrustAnchors ofTheJdk() {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(THE_JDKS);
            return of(Arrays.stream(factory.getTrustManagers())
                    .filter(X509TrustManager.class::isInstance)
                    .map(X509TrustManager.class::cast)
                    .flatMap(manager -> Stream.of(manager.getAcceptedIssuers())));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this JDK has no trusted roots", broken);
        }
    }

    private static TrustAnchors of(Stream<X509Certificate> roots) {
        return new TrustAnchors(roots.map(root -> new TrustAnchor(root, null)).collect(Collectors.toUnmodifiableSet()));
    }
}
