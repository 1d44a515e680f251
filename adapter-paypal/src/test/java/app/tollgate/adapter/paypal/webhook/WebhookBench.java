package app.tollgate.adapter.paypal.webhook;

import static app.tollgate.adapter.paypal.testing.Testbed.SOON;

import app.tollgate.adapter.paypal.client.PayPalHttp;
import app.tollgate.adapter.paypal.settings.PayPalSettings.Limits;
import app.tollgate.adapter.paypal.testing.Answer;
import app.tollgate.adapter.paypal.testing.SetClock;
import app.tollgate.adapter.paypal.testing.StubPayPal;
import app.tollgate.application.port.gateway.WebhookGateway.Delivery;
import app.tollgate.application.port.gateway.WebhookGateway.Envelope;
import app.tollgate.application.port.gateway.WebhookGateway.Opening;
import app.tollgate.application.port.gateway.WebhookGateway.Subject;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import io.micrometer.observation.ObservationRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A gateway that trusts the test's own authority and fetches from the scripted server.
final class WebhookBench implements AutoCloseable {

    static final TestAuthority ROOT = TestAuthority.root("Test Root");
    static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    static final Instant UNTIL = Instant.parse("2026-06-01T00:00:00Z");
    static final String NAME = "CN=messageverificationcerts.paypal.com,O=PayPal\\, Inc.,L=San Jose,C=US";
    static final TestAuthority.Issued PAYPAL = ROOT.issue(NAME, FROM, UNTIL);
    static final String WEBHOOK_ID = "8PT597110X687430L";
    static final String CERTIFICATE = "GET /v1/notifications/certs/CERT-1";
    static final byte[] BODY = """
        {"id":"WH-1-2","event_type":"BILLING.SUBSCRIPTION.ACTIVATED","resource":{"id":"I-1AB","v":1.0}}\
        """.getBytes(StandardCharsets.UTF_8);
    static final Envelope ENVELOPE = new Envelope(
            "WH-1-2",
            "BILLING.SUBSCRIPTION.ACTIVATED",
            new Subject.AboutSubscription(new ProviderSubscriptionId("I-1AB"), Optional.empty()));
    private static final String TRANSMISSION = "f46bd5a1-524a-11ef-a49a-617e348a3b92";
    private static final String SENT_AT = "2026-03-01T11:59:58Z";

    final SetClock clock = new SetClock("2026-03-01T12:00:00Z");
    final StubPayPal paypal = new StubPayPal();
    private final PayPalHttp http = new PayPalHttp(Limits.usual(), ObservationRegistry.NOOP);
    final PayPalWebhookGateway gateway;

    WebhookBench(String... moreWebhookIds) {
        this.gateway = new PayPalWebhookGateway(
                new CertificateAddresses(Set.of(paypal.host())),
                new OfflineCheck(
                        TrustAnchors.of(Optional.of(ROOT.pem())),
                        Stream.concat(Stream.of(WEBHOOK_ID), Stream.of(moreWebhookIds))
                                .toList(),
                        http.certificates(),
                        clock));
        serves(PAYPAL.pem());
    }

    void serves(String pem) {
        paypal.answers(CERTIFICATE, Answer.json(200, pem));
    }

    String certificateUrl() {
        return paypal.url() + "/v1/notifications/certs/CERT-1";
    }

    int fetches() {
        return paypal.requestsTo(CERTIFICATE).size();
    }

    Delivery delivery() {
        return delivery(PAYPAL, WEBHOOK_ID, BODY);
    }

    Delivery delivery(TestAuthority.Issued signer, String webhookId, byte[] body) {
        return new Delivery(
                TRANSMISSION,
                SENT_AT,
                signer.sign(TRANSMISSION, SENT_AT, webhookId, body),
                certificateUrl(),
                "SHA256withRSA",
                body);
    }

    Opening open(Delivery delivery) {
        return gateway.open(delivery).block(SOON);
    }

    /// The genuine delivery with one of its texts replaced, in the order of the record.
    Delivery with(int part, String text) {
        Delivery genuine = delivery();
        List<String> parts = Stream.of(
                        genuine.transmissionId(),
                        genuine.transmissionTime(),
                        genuine.signature(),
                        genuine.certificateUrl(),
                        genuine.algorithm())
                .toList();
        String[] changed = parts.toArray(String[]::new);
        changed[part] = text;
        return new Delivery(changed[0], changed[1], changed[2], changed[3], changed[4], genuine.body());
    }

    @Override
    public void close() {
        http.close();
        paypal.close();
    }
}
