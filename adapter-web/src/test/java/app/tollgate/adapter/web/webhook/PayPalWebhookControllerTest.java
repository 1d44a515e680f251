package app.tollgate.adapter.web.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.web.testing.Api;
import app.tollgate.application.port.gateway.WebhookGateway;
import app.tollgate.application.webhook.ReceiveWebhook.Outcome;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

@Tag("WHK-1")
class PayPalWebhookControllerTest {

    @RegisterExtension
    static final Api API = new Api();

    @ParameterizedTest
    @ValueSource(strings = {"/api/payments/webhook", "/webhooks/paypal"})
    void an_event_is_handed_on_as_it_came_byte_for_byte(String path) {
        byte[] body = " {\"id\" : \"WH-1\", \"n\": 1.0, \"s\":\"\u00fc\"}\r\n\u0000".getBytes(UTF_8);
        API.world().webhookOutcome = Mono.just(new Outcome.Stored("PAYMENT.SALE.COMPLETED"));

        var answer = API.nobody()
                .post()
                .uri(path)
                .header("PAYPAL-TRANSMISSION-ID", "id-1")
                .header("PAYPAL-TRANSMISSION-TIME", "2026-03-01T12:00:00Z")
                .header("PAYPAL-TRANSMISSION-SIG", "c2ln")
                .header("PAYPAL-CERT-URL", "https://api.paypal.com/v1/notifications/certs/CERT-1")
                .header("PAYPAL-AUTH-ALGO", "SHA256withRSA")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();

        answer.expectStatus().isOk().expectBody().isEmpty();
        assertThat(API.world().asked).singleElement().satisfies(asked -> {
            WebhookGateway.Delivery delivery = (WebhookGateway.Delivery) asked;
            assertThat(delivery.transmissionId()).isEqualTo("id-1");
            assertThat(delivery.transmissionTime()).isEqualTo("2026-03-01T12:00:00Z");
            assertThat(delivery.signature()).isEqualTo("c2ln");
            assertThat(delivery.certificateUrl()).isEqualTo("https://api.paypal.com/v1/notifications/certs/CERT-1");
            assertThat(delivery.algorithm()).isEqualTo("SHA256withRSA");
            assertThat(delivery.body()).isEqualTo(body);
        });
        assertThat(counted("stored", "PAYMENT.SALE.COMPLETED")).isEqualTo(1);
    }

    @Test
    void absent_headers_are_empty_and_so_is_an_absent_body() {
        API.world().webhookOutcome = Mono.just(new Outcome.Forged(WebhookGateway.Forgery.HEADER_MISSING));

        post(API.nobody(), new byte[0]).expectStatus().isUnauthorized();

        assertThat(API.world().asked).singleElement().satisfies(asked -> {
            WebhookGateway.Delivery delivery = (WebhookGateway.Delivery) asked;
            assertThat(delivery.signature()).isEmpty();
            assertThat(delivery.body()).isEmpty();
        });
    }

    @Test
    void a_repetition_is_thanked_for_like_the_first() {
        API.world().webhookOutcome = Mono.just(new Outcome.SeenBefore("BILLING.SUBSCRIPTION.ACTIVATED"));

        post(API.nobody(), "{}".getBytes(UTF_8))
                .expectStatus()
                .isOk()
                .expectBody()
                .isEmpty();

        assertThat(counted("duplicate", "BILLING.SUBSCRIPTION.ACTIVATED")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(WebhookGateway.Forgery.class)
    void forgeries_are_refused_alike_and_counted_by_reason(WebhookGateway.Forgery why) {
        API.world().webhookOutcome = Mono.just(new Outcome.Forged(why));

        var answer = post(API.nobody(), "{}".getBytes(UTF_8));

        answer.expectStatus()
                .isUnauthorized()
                .expectHeader()
                .exists(HttpHeaders.WWW_AUTHENTICATE)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("webhook_forged")
                .jsonPath("$.detail")
                .isEqualTo("The signature does not prove that PayPal sent this to us.");
        assertThat(counted("forged_" + why.name().toLowerCase(Locale.ROOT), "none"))
                .isEqualTo(1);
    }

    @Test
    void what_is_no_event_is_refused() {
        API.world().webhookOutcome = Mono.just(new Outcome.Unreadable());

        var answer = post(API.nobody(), "{}".getBytes(UTF_8));

        answer.expectStatus().isBadRequest().expectBody().jsonPath("$.code").isEqualTo("webhook_unreadable");
        assertThat(counted("unreadable", "none")).isEqualTo(1);
    }

    @Test
    void what_cannot_be_checked_now_is_to_be_delivered_again() {
        API.world().webhookOutcome = Mono.just(new Outcome.NotNow());

        var answer = post(API.nobody(), "{}".getBytes(UTF_8));

        answer.expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .exists(HttpHeaders.RETRY_AFTER)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("webhook_not_checked");
        assertThat(counted("not_now", "none")).isEqualTo(1);
    }

    @Test
    @Tag("WHK-2")
    void each_known_type_is_counted_by_its_name() {
        for (String type : KnownEventTypes.ALL) {
            API.world().webhookOutcome = Mono.just(new Outcome.Stored(type));
            post(API.nobody(), "{}".getBytes(UTF_8)).expectStatus().isOk();
        }

        assertThat(KnownEventTypes.ALL)
                .allSatisfy(type -> assertThat(counted("stored", type)).isEqualTo(1));
        assertThat(counted("stored", "other")).isZero();
    }

    @Test
    @Tag("WHK-2")
    void types_nobody_knows_are_counted_as_one() {
        for (String type : new String[] {"VAULT.TOKEN.CREATED", "x", "BILLING.SUBSCRIPTIONS"}) {
            API.world().webhookOutcome = Mono.just(new Outcome.Stored(type));
            post(API.nobody(), "{}".getBytes(UTF_8)).expectStatus().isOk();
        }

        assertThat(counted("stored", "other")).isEqualTo(3);
    }

    private static double counted(String outcome, String type) {
        var counter = API.edge()
                .meters()
                .find("tollgate.webhooks.received")
                .tags("outcome", outcome, "type", type)
                .counter();
        return counter == null ? 0 : counter.count();
    }

    private static WebTestClient.ResponseSpec post(WebTestClient sender, byte[] body) {
        return sender.post()
                .uri("/webhooks/paypal")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }
}
