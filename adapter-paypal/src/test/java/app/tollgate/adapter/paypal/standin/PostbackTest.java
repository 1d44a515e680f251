package app.tollgate.adapter.paypal.standin;

import static app.tollgate.adapter.paypal.testing.Testbed.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.paypal.settings.PayPalSettings.Verification;
import app.tollgate.application.port.gateway.WebhookGateway;
import app.tollgate.application.port.gateway.WebhookGateway.Delivery;
import app.tollgate.application.port.gateway.WebhookGateway.Forgery;
import app.tollgate.application.port.gateway.WebhookGateway.Opening;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Events that PayPal itself is asked about, by the beans as they ship.
@Tag("WHK-1")
class PostbackTest {

    private final StandIn standIn = new StandIn(Verification.POSTBACK);
    private final WebhookGateway webhooks = standIn.beans.getBean(WebhookGateway.class);

    @AfterEach
    void close() {
        standIn.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"WH-1\",\"event_type\":\"X\"}",
                "{ \"id\" :\t\"WH-1\" ,\r\n \"event_type\":\"X\"  \n\n}",
                "{\"event_version\":1.0,\"event_type\":\"X\",\"id\":\"WH-1\",\"n\":[1.10,1E+2,-0.0,100000000000000000000]}",
                "{\"id\":\"WH-1\",\"event_type\":\"X\",\"a\":\"https:\\/\\/x\",\"b\":\"\\u00e9\\ud83d\\ude00\\u0026\",\"c\":\"é😀&<\"}",
                "{\"id\":\"WH-1\",\"event_type\":\"X\",\"empty\":{},\"none\":[],\"null\":null,\"id2\":{ \"deep\": [ {"
                        + " } ] }}"
            })
    void an_event_of_any_spelling_is_confirmed(String text) {
        standIn.paypal.control().sendText("X", text);
        assertThat(standIn.paypal.control().awaitQuiet(SOON)).isTrue();
        Delivery delivery = standIn.deliveries.taken().getFirst();

        assertThat(new String(delivery.body(), StandardCharsets.UTF_8)).isEqualTo(text);
        assertThat(webhooks.open(delivery).block(SOON)).isInstanceOf(Opening.Genuine.class);
    }

    @Test
    void one_changed_byte_is_not() {
        standIn.paypal.control().sendText("X", "{\"id\":\"WH-1\",\"event_type\":\"X\"}");
        assertThat(standIn.paypal.control().awaitQuiet(SOON)).isTrue();
        Delivery genuine = standIn.deliveries.taken().getFirst();
        Delivery changed = new Delivery(
                genuine.transmissionId(),
                genuine.transmissionTime(),
                genuine.signature(),
                genuine.certificateUrl(),
                genuine.algorithm(),
                "{\"id\":\"WH-2\",\"event_type\":\"X\"}".getBytes(StandardCharsets.UTF_8));

        assertThat(webhooks.open(changed).block(SOON)).isEqualTo(new Opening.Forged(Forgery.SIGNATURE_WRONG));
    }

    @Test
    void every_event_of_a_subscription_is_confirmed() {
        assertThat(standIn.active()).isNotNull();
        assertThat(standIn.paypal.control().awaitQuiet(SOON)).isTrue();

        assertThat(standIn.deliveries.taken())
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(delivery ->
                        assertThat(webhooks.open(delivery).block(SOON)).isInstanceOf(Opening.Genuine.class));
    }
}
