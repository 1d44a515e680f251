package app.tollgate.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.simulator.WebhookListener.Received;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.Signature;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("WHK-1")
class WebhookSignatureTest {

    private static final String WEBHOOK_ID = "1JE4291016473214C";

    private final WebhookListener listener = new WebhookListener();
    private PayPalSimulator simulator;
    private Merchant merchant;

    @BeforeEach
    void start() {
        simulator = PayPalSimulator.start(SimulatorSettings.defaults()
                .withFrozenClock(Instant.parse("2026-01-10T08:00:00Z"))
                .withListener(WEBHOOK_ID, listener.url()));
        merchant = new Merchant(simulator);
    }

    @AfterEach
    void stop() {
        simulator.close();
        listener.close();
    }

    @Test
    void a_delivery_is_verified_by_plain_jdk_code() throws Exception {
        String id = merchant.subscription(merchant.monthly());

        var redirect = simulator.control().approve(id);

        assertThat(redirect).hasHost("shop.example");
        Received received = listener.only("BILLING.SUBSCRIPTION.ACTIVATED");
        assertThat(verifies(received, WEBHOOK_ID)).isTrue();
        assertThat(verifies(received, "WEBHOOK_ID")).isFalse();
        assertThat(verifies(new Received(received.headers(), received.body() + " "), WEBHOOK_ID))
                .isFalse();
    }

    @Test
    void a_delivery_carries_the_headers_of_paypal() {
        String id = merchant.subscription(merchant.monthly());

        var answer = merchant.paypal.post("/simulator/approve/" + id, "");

        assertThat(answer.status()).isEqualTo(200);
        var headers = listener.only("BILLING.SUBSCRIPTION.ACTIVATED").headers();
        assertThat(headers)
                .containsEntry("paypal-auth-algo", "SHA256withRSA")
                .containsEntry("paypal-auth-version", "v2")
                .containsEntry("paypal-transmission-time", "2026-01-10T08:00:00Z")
                .containsEntry("content-type", "application/json");
        assertThat(headers.get("paypal-transmission-id")).matches("[0-9a-f]{8}-[0-9a-f]{4}-1[0-9a-f]{3}-[89ab].*");
        assertThat(headers.get("paypal-cert-url"))
                .matches(simulator.baseUrl() + "/v1/notifications/certs/CERT-[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}");
        assertThat(headers.get("user-agent")).startsWith("PayPal/AUHD-");
    }

    @Test
    void the_debug_id_of_a_call_comes_back_with_its_webhook() {
        String id = merchant.subscription(merchant.monthly());
        var redirect = simulator.control().approve(id);

        var cancelled = merchant.paypal.post("/v1/billing/subscriptions/" + id + "/cancel", "{\"reason\":\"bye\"}");

        assertThat(redirect).isNotNull();
        assertThat(simulator.control().awaitQuiet(PayPalCaller.SOON)).isTrue();
        assertThat(listener.only("BILLING.SUBSCRIPTION.CANCELLED").headers())
                .containsEntry("correlation-id", cancelled.header("Paypal-Debug-Id"));
    }

    private boolean verifies(Received received, String webhookId) throws Exception {
        CRC32 crc = new CRC32();
        crc.update(received.body().getBytes(StandardCharsets.UTF_8));
        String message = received.headers().get("paypal-transmission-id") + "|"
                + received.headers().get("paypal-transmission-time") + "|" + webhookId + "|" + crc.getValue();
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(trustedLeaf(received.headers().get("paypal-cert-url")));
        signature.update(message.getBytes(StandardCharsets.UTF_8));
        return signature.verify(Base64.getDecoder().decode(received.headers().get("paypal-transmission-sig")));
    }

    private X509Certificate trustedLeaf(String url) throws Exception {
        String pem =
                merchant.paypal.get(url, "Authorization", "none").response().body();
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        List<X509Certificate> chain =
                factory.generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII))).stream()
                        .map(X509Certificate.class::cast)
                        .toList();
        PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(simulator.trustAnchor(), null)));
        parameters.setRevocationEnabled(false);
        var path = factory.generateCertPath(List.of(chain.getFirst()));
        assertThat(CertPathValidator.getInstance("PKIX").validate(path, parameters))
                .isNotNull();
        String name = chain.getFirst().getSubjectX500Principal().getName();
        assertThat(name).contains("CN=messageverificationcerts").contains(".paypal.com");
        return chain.getFirst();
    }
}
