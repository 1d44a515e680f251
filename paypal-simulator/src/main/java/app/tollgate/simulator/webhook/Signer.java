package app.tollgate.simulator.webhook;

import app.tollgate.simulator.certificate.Authority;
import app.tollgate.simulator.store.Books;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.CRC32;

/// Signs transmissions the way PayPal does: transmission id, time, webhook id and CRC-32 of the body, joined by `|`.
public final class Signer {

    public static final String CERTIFICATES = "/v1/notifications/certs/";

    private final Authority authority;
    private final Books books;
    private final Supplier<String> baseUrl;

    public Signer(Authority authority, Books books, Supplier<String> baseUrl) {
        this.authority = authority;
        this.books = books;
        this.baseUrl = baseUrl;
    }

    String certificateUrl() {
        return baseUrl.get() + CERTIFICATES + books.certificateId;
    }

    String sign(String transmissionId, String time, String webhookId, String payload) {
        return authority.sign(message(transmissionId, time, webhookId, payload));
    }

    boolean verifies(String transmissionId, String time, String webhookId, String payload, String signature) {
        return authority.verifies(message(transmissionId, time, webhookId, payload), signature);
    }

    /// The headers that prove where a delivery comes from.
    public Map<String, String> signature(String transmissionId, String time, String webhookId, String payload) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("paypal-transmission-id", transmissionId);
        headers.put("paypal-transmission-time", time);
        headers.put("paypal-transmission-sig", sign(transmissionId, time, webhookId, payload));
        headers.put("paypal-cert-url", certificateUrl());
        headers.put("paypal-auth-algo", "SHA256withRSA");
        headers.put("paypal-auth-version", "v2");
        return headers;
    }

    Map<String, String> headers(Delivery delivery, Event event, String time) {
        Map<String, String> headers = signature(delivery.transmissionId, time, delivery.webhookId, event.payload());
        headers.put("correlation-id", event.cause());
        headers.put("content-type", "application/json");
        headers.put("user-agent", "PayPal/AUHD-214.0-58307470");
        headers.put("x-b3-spanid", event.cause().isEmpty() ? "0" : event.cause());
        return headers;
    }

    private static String message(String transmissionId, String time, String webhookId, String payload) {
        CRC32 crc = new CRC32();
        crc.update(payload.getBytes(StandardCharsets.UTF_8));
        return transmissionId + "|" + time + "|" + webhookId + "|" + crc.getValue();
    }
}
