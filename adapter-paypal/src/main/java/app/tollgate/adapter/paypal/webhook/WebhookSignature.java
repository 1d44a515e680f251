package app.tollgate.adapter.paypal.webhook;

import app.tollgate.application.port.gateway.WebhookGateway.Delivery;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;

/// PayPal's signature over a delivery: `SHA256withRSA` over transmission id, time, our webhook's id and the CRC of
/// the bytes as they came.
final class WebhookSignature {

    private static final String ALGORITHM = "SHA256withRSA";

    private final List<String> webhookIds;

    /// Any of these ids may stand in the signed text.
    WebhookSignature(List<String> webhookIds) {
        this.webhookIds = List.copyOf(webhookIds);
    }

    /// The header only picks from what we allow; it never names what the JDK should load.
    static boolean isAllowed(String algorithm) {
        return ALGORITHM.equals(algorithm);
    }

    boolean isGenuine(Delivery delivery, PublicKey key) {
        try {
            byte[] signature = Base64.getDecoder().decode(delivery.signature());
            CRC32 crc = new CRC32();
            crc.update(delivery.body());
            return webhookIds.stream().anyMatch(id -> verifies(signedText(delivery, id, crc), signature, key));
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private static String signedText(Delivery delivery, String webhookId, CRC32 crc) {
        return String.join(
                "|", delivery.transmissionId(), delivery.transmissionTime(), webhookId, Long.toString(crc.getValue()));
    }

    private static boolean verifies(String text, byte[] signature, PublicKey key) {
        try {
            Signature verification = Signature.getInstance(ALGORITHM);
            verification.initVerify(key);
            verification.update(text.getBytes(StandardCharsets.UTF_8));
            return verification.verify(signature);
        } catch (SignatureException | InvalidKeyException misfit) {
            return false;
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this JDK cannot check " + ALGORITHM, broken);
        }
    }
}
