package app.tollgate.adapter.paypal.webhook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// A certificate authority of a test's own.
final class TestAuthority {

    private static final AtomicLong SERIAL = new AtomicLong(1);
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant FAR_AHEAD = Instant.parse("2040-01-01T00:00:00Z");

    private final Issued self;

    private TestAuthority(Issued self) {
        this.self = self;
    }

    /// A certificate with its key.
    record Issued(X509Certificate certificate, PrivateKey key) {

        String pem() {
            try {
                String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
                return "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n";
            } catch (GeneralSecurityException broken) {
                throw new IllegalStateException(broken);
            }
        }

        /// PayPal's signature over a body, base64.
        String sign(String transmissionId, String time, String webhookId, byte[] body) {
            CRC32 crc = new CRC32();
            crc.update(body);
            String text = transmissionId + "|" + time + "|" + webhookId + "|" + crc.getValue();
            try {
                Signature signature = Signature.getInstance("SHA256withRSA");
                signature.initSign(key);
                signature.update(text.getBytes(StandardCharsets.UTF_8));
                return Base64.getEncoder().encodeToString(signature.sign());
            } catch (GeneralSecurityException broken) {
                throw new IllegalStateException(broken);
            }
        }
    }

    static TestAuthority root(String name) {
        KeyPair keys = keys();
        X500Name subject = new X500Name("CN=" + name);
        return new TestAuthority(new Issued(
                certificate(subject, keys.getPrivate(), subject, keys, LONG_AGO, FAR_AHEAD, true), keys.getPrivate()));
    }

    /// Signs with a certificate that was not made for signing others.
    static TestAuthority pretending(Issued signer) {
        return new TestAuthority(signer);
    }

    TestAuthority below(String name) {
        KeyPair keys = keys();
        return new TestAuthority(new Issued(
                certificate(subject(), self.key(), new X500Name("CN=" + name), keys, LONG_AGO, FAR_AHEAD, true),
                keys.getPrivate()));
    }

    Issued issue(String subject, Instant from, Instant until) {
        KeyPair keys = keys();
        return new Issued(
                certificate(subject(), self.key(), new X500Name(subject), keys, from, until, false), keys.getPrivate());
    }

    String pem() {
        return self.pem();
    }

    private X500Name subject() {
        return X500Name.getInstance(self.certificate().getSubjectX500Principal().getEncoded());
    }

    private static X509Certificate certificate(
            X500Name issuer,
            PrivateKey signer,
            X500Name subject,
            KeyPair keys,
            Instant from,
            Instant until,
            boolean ca) {
        try {
            var builder = new JcaX509v3CertificateBuilder(
                            issuer,
                            BigInteger.valueOf(SERIAL.getAndIncrement()),
                            Date.from(from),
                            Date.from(until),
                            subject,
                            keys.getPublic())
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(ca));
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(signer)));
        } catch (GeneralSecurityException | OperatorCreationException broken) {
            throw new IllegalStateException(broken);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
