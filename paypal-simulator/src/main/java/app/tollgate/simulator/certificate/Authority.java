package app.tollgate.simulator.certificate;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/// The stand-in's certificates and the key that signs webhooks.
public final class Authority {

    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private final Kept kept;
    private final X509Certificate anchor;
    private final X509Certificate leaf;
    private final PrivateKey signingKey;

    /// What is written to disk, everything in Base64 of DER.
    public record Kept(String anchor, String leaf, String signingKey) {}

    public Authority(Kept kept) {
        this.kept = kept;
        this.anchor = certificate(kept.anchor());
        this.leaf = certificate(kept.leaf());
        this.signingKey = key(kept.signingKey());
    }

    public Kept kept() {
        return kept;
    }

    public X509Certificate anchor() {
        return anchor;
    }

    public String anchorPem() {
        return pem(kept.anchor());
    }

    /// The signing certificate and its issuer, as PayPal serves them.
    public String chainPem() {
        return pem(kept.leaf()) + pem(kept.anchor());
    }

    /// Signs with SHA256withRSA; Base64.
    public String sign(String message) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(signingKey);
            signature.update(message.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The signing key does not sign", e);
        }
    }

    public boolean verifies(String message, String base64) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(leaf);
            signature.update(message.getBytes(StandardCharsets.UTF_8));
            return signature.verify(Base64.getDecoder().decode(base64));
        } catch (GeneralSecurityException | IllegalArgumentException notASignature) {
            return false;
        }
    }

    private static String pem(String base64) {
        return "-----BEGIN CERTIFICATE-----\n"
                + LINES.encodeToString(Base64.getDecoder().decode(base64))
                + "\n-----END CERTIFICATE-----\n";
    }

    private static X509Certificate certificate(String base64) {
        try {
            byte[] der = Base64.getDecoder().decode(base64);
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The kept certificate cannot be read", e);
        }
    }

    private static PrivateKey key(String base64) {
        try {
            byte[] der = Base64.getDecoder().decode(base64);
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The kept signing key cannot be read", e);
        }
    }
}
