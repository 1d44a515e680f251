package app.tollgate.adapter.paypal.webhook;

import static app.tollgate.adapter.paypal.testing.Testbed.SOON;
import static app.tollgate.adapter.paypal.webhook.WebhookBench.BODY;
import static app.tollgate.adapter.paypal.webhook.WebhookBench.PAYPAL;
import static app.tollgate.adapter.paypal.webhook.WebhookBench.WEBHOOK_ID;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.paypal.testing.StubPayPal;
import app.tollgate.application.port.gateway.WebhookGateway.Delivery;
import app.tollgate.application.port.gateway.WebhookGateway.Forgery;
import app.tollgate.application.port.gateway.WebhookGateway.Opening;
import app.tollgate.application.port.gateway.WebhookGateway.Opening.Forged;
import app.tollgate.application.port.gateway.WebhookGateway.Opening.Genuine;
import app.tollgate.application.port.gateway.WebhookGateway.Opening.Unreadable;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which deliveries are believed.
@Tag("WHK-1")
class PayPalWebhookGatewayTest {

    private static final Opening GENUINE = new Genuine(WebhookBench.ENVELOPE);

    private final WebhookBench bench = new WebhookBench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void a_delivery_signed_by_paypal_for_us_is_genuine() {
        assertThat(bench.open(bench.delivery())).isEqualTo(GENUINE);
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "2", "3", "4"})
    void a_missing_header_is_a_forgery_and_nothing_is_fetched(int part) {
        assertThat(bench.open(bench.with(part, ""))).isEqualTo(new Forged(Forgery.HEADER_MISSING));
        assertThat(bench.paypal.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SHA1withRSA", "NONEwithRSA", "sha256withrsa", "SHA256withRSA ", "SHA256withECDSA"})
    void any_other_algorithm_is_a_forgery_and_nothing_is_fetched(String algorithm) {
        assertThat(bench.open(bench.with(4, algorithm))).isEqualTo(new Forged(Forgery.ALGORITHM_NOT_ALLOWED));
        assertThat(bench.paypal.requests()).isEmpty();
    }

    @Test
    void a_foreign_host_is_never_connected_to() {
        try (StubPayPal foreign = new StubPayPal()) {
            Opening opening = bench.open(bench.with(3, foreign.url() + "/v1/notifications/certs/CERT-1"));

            assertThat(opening).isEqualTo(new Forged(Forgery.CERTIFICATE_HOST_NOT_ALLOWED));
            assertThat(foreign.requests()).isEmpty();
            assertThat(bench.paypal.requests()).isEmpty();
        }
    }

    @Test
    void one_changed_byte_breaks_the_signature() {
        byte[] changed =
                new String(BODY, StandardCharsets.UTF_8).replace("1.0", "1.1").getBytes(StandardCharsets.UTF_8);
        var genuine = bench.delivery();

        var forged = new Delivery(
                genuine.transmissionId(),
                genuine.transmissionTime(),
                genuine.signature(),
                genuine.certificateUrl(),
                genuine.algorithm(),
                changed);

        assertThat(bench.open(forged)).isEqualTo(new Forged(Forgery.SIGNATURE_WRONG));
    }

    @ParameterizedTest
    @CsvSource({"0, f46bd5a1-524a-11ef-a49a-617e348a3b93", "1, 2026-03-01T11:59:59Z", "2, AAAA", "2, not base64!"})
    void a_changed_header_breaks_the_signature(int part, String text) {
        assertThat(bench.open(bench.with(part, text))).isEqualTo(new Forged(Forgery.SIGNATURE_WRONG));
    }

    @Test
    void an_event_signed_for_somebody_elses_webhook_is_a_forgery() {
        assertThat(bench.open(bench.delivery(PAYPAL, "1XX00000XX000000X", BODY)))
                .isEqualTo(new Forged(Forgery.SIGNATURE_WRONG));
    }

    @Test
    void paypals_try_out_events_are_believed_only_where_that_is_wanted() {
        var tryOut = bench.delivery(PAYPAL, "WEBHOOK_ID", BODY);
        assertThat(bench.open(tryOut)).isEqualTo(new Forged(Forgery.SIGNATURE_WRONG));

        try (WebhookBench lenient = new WebhookBench("WEBHOOK_ID")) {
            assertThat(lenient.open(lenient.delivery(PAYPAL, "WEBHOOK_ID", BODY)))
                    .isEqualTo(GENUINE);
            assertThat(lenient.open(lenient.delivery(PAYPAL, WEBHOOK_ID, BODY))).isEqualTo(GENUINE);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not json",
                "",
                "null",
                "[]",
                "{}",
                "{\"id\":\"WH-1\"}",
                "{\"id\":\" \",\"event_type\":\"X\"}",
                "{\"id\":1,\"event_type\":\"X\"}",
                "{\"id\":\"WH-1\",\"event_type\":{}}",
                "{\"id\":\"WH-1\",\"event_type\":\"X\"} {}"
            })
    void what_is_signed_and_yet_no_event_is_unreadable(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);

        assertThat(bench.open(bench.delivery(PAYPAL, WEBHOOK_ID, bytes))).isEqualTo(new Unreadable());
    }

    @Test
    void so_is_an_event_with_an_endless_id_or_type_or_depth() {
        String longId = "{\"id\":\"" + "x".repeat(101) + "\",\"event_type\":\"X\"}";
        String longType = "{\"id\":\"WH-1\",\"event_type\":\"" + "X".repeat(151) + "\"}";
        String deep =
                "{\"id\":\"WH-1\",\"event_type\":\"X\",\"resource\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";

        for (String body : new String[] {longId, longType, deep}) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            assertThat(bench.open(bench.delivery(PAYPAL, WEBHOOK_ID, bytes))).isEqualTo(new Unreadable());
        }
    }

    @Test
    void nothing_is_fetched_until_somebody_wants_to_know() {
        var opening = bench.gateway.open(bench.delivery());

        assertThat(bench.fetches()).isZero();
        assertThat(opening.block(SOON)).isEqualTo(GENUINE);
    }
}
