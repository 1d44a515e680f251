package app.tollgate.simulator.certificate;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// Makes a certificate authority and a signing certificate named like PayPal's.
public final class Certificates {

    private static final String HOST = "messageverificationcerts.sandbox.paypal.com";
    private static final X500Name CA = new X500Name("CN=Tollgate PayPal stand-in CA,O=Tollgate");
    private static final X500Name LEAF = new X500Name("CN=" + HOST + ",O=Tollgate PayPal stand-in");

    // The virtual clock may stand anywhere, so both are valid in any year a test may choose.
    private static final Date NOT_BEFORE = Date.from(Instant.parse("2000-01-01T00:00:00Z"));
    private static final Date NOT_AFTER = Date.from(Instant.parse("2099-12-31T00:00:00Z"));

    private Certificates() {}

    public static Authority create() {
        try {
            // Webhooks are signed with RSA as PayPal's are; the authority behind may be of the kind that is made fast.
            KeyPair ca = keys("EC", 256);
            KeyPair leaf = keys("RSA", 2048);
            String anchor = sign(authority(ca), ca.getPrivate());
            String signing = sign(signingCertificate(leaf), ca.getPrivate());
            return new Authority(
                    new Authority.Kept(anchor, signing, base64(leaf.getPrivate().getEncoded())));
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException("The stand-in's certificates cannot be made", e);
        }
    }

    private static KeyPair keys(String algorithm, int size) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(size);
        return generator.generateKeyPair();
    }

    private static X509v3CertificateBuilder authority(KeyPair keys) throws IOException {
        X509v3CertificateBuilder builder = builder(CA, 1, keys);
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        return builder;
    }

    private static X509v3CertificateBuilder signingCertificate(KeyPair keys) throws IOException {
        X509v3CertificateBuilder builder = builder(LEAF, 2, keys);
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        GeneralNames names = new GeneralNames(new GeneralName(GeneralName.dNSName, HOST));
        builder.addExtension(Extension.subjectAlternativeName, false, names);
        return builder;
    }

    private static X509v3CertificateBuilder builder(X500Name subject, long serial, KeyPair keys) {
        SubjectPublicKeyInfo key =
                SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded());
        return new X509v3CertificateBuilder(CA, BigInteger.valueOf(serial), NOT_BEFORE, NOT_AFTER, subject, key);
    }

    private static String sign(X509v3CertificateBuilder builder, PrivateKey issuer)
            throws IOException, OperatorCreationException {
        return base64(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(issuer))
                .getEncoded());
    }

    private static String base64(byte[] der) {
        return Base64.getEncoder().encodeToString(der);
    }
}
