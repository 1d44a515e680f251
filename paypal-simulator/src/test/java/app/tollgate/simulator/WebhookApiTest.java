package app.tollgate.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.simulator.WebhookListener.Received;
import app.tollgate.simulator.control.Truth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("WHK-3")
class WebhookApiTest extends RunningSimulator {

    @Test
    void events_and_their_transmissions_can_be_read_and_resent() {
        approve();
        String id = event(SALE).id();

        var listed = paypal.get("/v1/notifications/webhooks-events?event_type=" + SALE);
        var read = paypal.get("/v1/notifications/webhooks-events/" + id);
        var resent = paypal.post("/v1/notifications/webhooks-events/" + id + "/resend", "{}");
        quiet();

        assertThat(listed.text("/events/0/id")).isEqualTo(id);
        assertThat(read.text("/status")).isEqualTo("SUCCESS");
        assertThat(read.text("/transmissions/0/webhook_url")).isEqualTo(listener.url());
        assertThat(read.body().at("/transmissions/0/http_status").intValue()).isEqualTo(200);
        assertThat(resent.status()).isEqualTo(202);
        assertThat(listener.received().stream().filter(each -> each.id().equals(id)))
                .hasSize(2);
    }

    @Test
    void the_postback_compares_bytes() {
        approve();
        Received sale = listener.only(SALE);
        String reserialised = sale.body().replace("\":", "\": ");

        assertThat(verify(sale, sale.body(), WEBHOOK_ID)).isEqualTo("SUCCESS");
        assertThat(verify(sale, reserialised, WEBHOOK_ID)).isEqualTo("FAILURE");
        assertThat(verify(sale, sale.body(), "0OTHERWEBHOOK0000")).isEqualTo("FAILURE");
    }

    @Test
    void simulated_events_have_an_impossible_date_and_cannot_be_verified_by_postback() {
        var answer = paypal.post(
                "/v1/notifications/simulate-event",
                "{\"webhook_id\":\"" + WEBHOOK_ID + "\",\"event_type\":\"PAYMENT.SALE.REFUNDED\"}");
        quiet();

        Received event = listener.only("PAYMENT.SALE.REFUNDED");
        assertThat(answer.status()).isEqualTo(202);
        assertThat(event.json().path("create_time").stringValue()).isEqualTo("2018-19-12T22:20:32.000Z");
        assertThat(verify(event, event.body(), WEBHOOK_ID)).isEqualTo("FAILURE");
        assertThat(paypal.get("/v1/notifications/webhooks-events/" + event.id()).status())
                .isEqualTo(404);
    }

    @Test
    void webhooks_are_registered_patched_and_deleted() {
        String body = "{\"url\":\"%s/second\",\"event_types\":[{\"name\":\"%s\"}]}";
        var created = paypal.post("/v1/notifications/webhooks", body.formatted(listener.url(), SALE));
        String path = "/v1/notifications/webhooks/" + created.text("/id");
        approve();
        List<String> types = listener.types();

        var patched =
                paypal.patch(path, "[{\"op\":\"replace\",\"path\":\"/event_types\",\"value\":[{\"name\":\"*\"}]}]");
        var twice = paypal.post("/v1/notifications/webhooks", body.formatted(listener.url(), SALE));
        var deleted = paypal.delete(path);

        assertThat(created.status()).isEqualTo(201);
        assertThat(types).containsExactlyInAnyOrder(SALE, SALE, ACTIVATED);
        assertThat(patched.text("/event_types/0/name")).isEqualTo("*");
        assertThat(twice.issue()).isEqualTo("WEBHOOK_URL_ALREADY_EXISTS");
        assertThat(deleted.status()).isEqualTo(204);
        assertThat(paypal.get(path).status()).isEqualTo(404);
    }

    private static final String SALE = "PAYMENT.SALE.COMPLETED";

    private static final String ACTIVATED = "BILLING.SUBSCRIPTION.ACTIVATED";

    private String subscription;

    @BeforeEach
    void subscribe() {
        subscription = merchant.subscription(merchant.monthly());
        quiet();
        listener.forget();
    }

    private void approve() {
        assertThat(control.approve(subscription)).hasHost("shop.example");
    }

    private Truth.EventBook event(String type) {
        return control.truth().events().stream()
                .filter(each -> each.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private String verify(Received received, String event, String webhookId) {
        var headers = received.headers();
        String body = """
            {"auth_algo":"%s","cert_url":"%s","transmission_id":"%s","transmission_sig":"%s",
            "transmission_time":"%s","webhook_id":"%s","webhook_event":%s}\
            """.formatted(
                        headers.get("paypal-auth-algo"),
                        headers.get("paypal-cert-url"),
                        headers.get("paypal-transmission-id"),
                        headers.get("paypal-transmission-sig"),
                        headers.get("paypal-transmission-time"),
                        webhookId,
                        event);
        return paypal.post("/v1/notifications/verify-webhook-signature", body).text("/verification_status");
    }
}
