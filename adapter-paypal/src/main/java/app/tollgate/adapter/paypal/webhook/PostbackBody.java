package app.tollgate.adapter.paypal.webhook;

import app.tollgate.adapter.paypal.client.PayPalJson;
import app.tollgate.adapter.paypal.client.RawJson;
import app.tollgate.application.port.gateway.WebhookGateway.Delivery;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What PayPal is asked with: the headers, and the event byte for byte as it came. What is signed is its checksum, and
/// writing it anew would change `1.0` to `1`, an escape, a space or the order of its fields.
record PostbackBody(RawJson json) {

    private static final int TRANSMISSION_ID_MAX = 50;
    private static final int SIGNATURE_MAX = 500;
    private static final int TIME_MAX = 100;
    private static final int EVENT_BYTES_MAX = 1024 * 1024;

    /// Empty when the delivery has a part that PayPal's check would not take, which none of PayPal's own has. The event
    /// must be one JSON object in UTF-8 and nothing else: it is put between our own words.
    static Optional<PostbackBody> of(Delivery delivery, URI certificate, String webhookId) {
        return isOfPayPalsShape(delivery) && isOneObject(delivery.body())
                ? Optional.of(new PostbackBody(new RawJson(spliced(delivery, certificate, webhookId))))
                : Optional.empty();
    }

    private static boolean isOfPayPalsShape(Delivery delivery) {
        return delivery.transmissionId().length() <= TRANSMISSION_ID_MAX
                && delivery.signature().length() <= SIGNATURE_MAX
                && delivery.transmissionTime().length() <= TIME_MAX
                && delivery.body().length <= EVENT_BYTES_MAX;
    }

    private static boolean isOneObject(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return PayPalJson.treeOrNothing(text).isObject();
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }

    private static byte[] spliced(Delivery delivery, URI certificate, String webhookId) {
        byte[] headers = PayPalJson.write(new HeadersMessage(
                delivery.algorithm(),
                certificate.toString(),
                delivery.transmissionId(),
                delivery.signature(),
                delivery.transmissionTime(),
                webhookId));
        ByteArrayOutputStream json = new ByteArrayOutputStream(headers.length + delivery.body().length + 20);
        json.write(headers, 0, headers.length - 1);
        json.writeBytes(",\"webhook_event\":".getBytes(StandardCharsets.UTF_8));
        json.writeBytes(delivery.body());
        json.write('}');
        return json.toByteArray();
    }

    record HeadersMessage(
            String authAlgo,
            String certUrl,
            String transmissionId,
            String transmissionSig,
            String transmissionTime,
            String webhookId) {}
}
