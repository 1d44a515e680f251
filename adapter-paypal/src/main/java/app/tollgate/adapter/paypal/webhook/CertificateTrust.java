package app.tollgate.adapter.paypal.webhook;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;

/// Whether a certificate is one that PayPal signs webhooks with: valid now, chained to a root we trust, and named
/// as PayPal names them: `messageverificationcerts….paypal.com`.
final class CertificateTrust {

    private static final String NAME_START = "messageverificationcerts";
    private static final String NAME_END = ".paypal.com";

    private final TrustAnchors anchors;

    CertificateTrust(TrustAnchors anchors) {
        this.anchors = anchors;
    }

    /// The first certificate is the one that signs; the others may help to reach a root, in any order.
    boolean trusts(List<X509Certificate> chain, Instant now) {
        return hasPayPalsName(chain.getFirst()) && reachesARoot(chain, now);
    }

    /// Revocation is left out: it would make every first verification wait for, and depend on, somebody else's
    /// server, while the address the certificate came from is PayPal's own and no longer serves a withdrawn one.
    private boolean reachesARoot(List<X509Certificate> chain, Instant now) {
        try {
            X509CertSelector signer = new X509CertSelector();
            signer.setCertificate(chain.getFirst());
            PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors.anchors(), signer);
            parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(chain)));
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(now));
            return CertPathBuilder.getInstance("PKIX").build(parameters) != null;
        } catch (CertPathBuilderException untrusted) {
            return false;
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this JDK cannot check certificate paths", broken);
        }
    }

    private static boolean hasPayPalsName(X509Certificate certificate) {
        try {
            return new LdapName(certificate.getSubjectX500Principal().getName())
                    .getRdns().stream()
                            .filter(part -> part.getType().equalsIgnoreCase("CN"))
                            .map(part -> part.getValue().toString())
                            .anyMatch(name -> name.startsWith(NAME_START) && name.endsWith(NAME_END));
        } catch (InvalidNameException nameless) {
            return false;
        }
    }
}
