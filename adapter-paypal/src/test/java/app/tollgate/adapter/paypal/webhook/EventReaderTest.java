package app.tollgate.adapter.paypal.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.port.gateway.WebhookGateway.Subject;
import app.tollgate.application.port.gateway.WebhookGateway.Subject.AboutSubscription;
import app.tollgate.application.port.gateway.WebhookGateway.Subject.NotActedOn;
import app.tollgate.domain.payment.ProviderSaleId;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("WHK-3")
class EventReaderTest {

    private static final ProviderSubscriptionId SUBSCRIPTION = new ProviderSubscriptionId("I-BW452GLLEP1G");

    private static Subject subjectOf(String body) {
        return EventReader.subject(body.getBytes(StandardCharsets.UTF_8));
    }

    private static String event(String type, String resource) {
        return "{\"id\":\"WH-1\",\"event_type\":\"" + type + "\",\"resource\":" + resource + "}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BILLING.SUBSCRIPTION.CREATED", "BILLING.SUBSCRIPTION.ACTIVATED", "BILLING.SUBSCRIPTION.UPDATED",
                "BILLING.SUBSCRIPTION.SUSPENDED", "BILLING.SUBSCRIPTION.CANCELLED", "BILLING.SUBSCRIPTION.EXPIRED",
                "BILLING.SUBSCRIPTION.PAYMENT.FAILED", "BILLING.SUBSCRIPTION.RE-ACTIVATED",
                        "BILLING.SUBSCRIPTION.TO.COME"
            })
    void an_event_of_a_subscription_is_about_it(String type) {
        assertThat(subjectOf(event(type, "{\"id\":\"I-BW452GLLEP1G\",\"status\":\"ACTIVE\"}")))
                .isEqualTo(new AboutSubscription(SUBSCRIPTION, Optional.empty()));
    }

    @Test
    void a_completed_sale_must_be_found_at_its_subscription() {
        assertThat(
                        subjectOf(
                                event(
                                        "PAYMENT.SALE.COMPLETED",
                                        "{\"id\":\"80021663DE681814L\",\"billing_agreement_id\":\"I-BW452GLLEP1G\",\"custom\":\"anna\"}")))
                .isEqualTo(new AboutSubscription(SUBSCRIPTION, Optional.of(new ProviderSaleId("80021663DE681814L"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"PAYMENT.SALE.PENDING", "PAYMENT.SALE.DENIED", "PAYMENT.SALE.REFUNDED", "PAYMENT.SALE.REVERSED"})
    void what_else_befalls_a_sale_is_about_its_subscription_and_no_certain_charge(String type) {
        assertThat(subjectOf(event(type, "{\"id\":\"X\",\"billing_agreement_id\":\"I-BW452GLLEP1G\"}")))
                .isEqualTo(new AboutSubscription(SUBSCRIPTION, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"event_type\":\"PAYMENT.SALE.COMPLETED\",\"resource\":{\"id\":\"80021663DE681814L\"}}",
                "{\"event_type\":\"PAYMENT.CAPTURE.COMPLETED\",\"resource\":{\"id\":\"X\",\"billing_agreement_id\":\"I-1AB\"}}",
                "{\"event_type\":\"BILLING.PLAN.CREATED\",\"resource\":{\"id\":\"P-1AB\"}}",
                "{\"event_type\":\"CUSTOMER.DISPUTE.CREATED\",\"resource\":{\"id\":\"I-1AB\"}}",
                "{\"event_type\":\"billing.subscription.activated\",\"resource\":{\"id\":\"I-1AB\"}}",
                "{\"event_type\":\"BILLING.SUBSCRIPTION.ACTIVATED\",\"resource\":{\"id\":\"../../x\"}}",
                "{\"event_type\":\"BILLING.SUBSCRIPTION.ACTIVATED\",\"resource\":{\"id\":7}}",
                "{\"event_type\":\"BILLING.SUBSCRIPTION.ACTIVATED\",\"resource\":[{\"id\":\"I-1AB\"}]}",
                "{\"event_type\":\"BILLING.SUBSCRIPTION.ACTIVATED\",\"resource\":null}",
                "{\"event_type\":\"BILLING.SUBSCRIPTION.ACTIVATED\"}",
                "{\"event_type\":null}",
                "{\"event_type\":[]}",
                "{}",
                "[]",
                "null",
                "\"x\"",
                "1",
                "",
                "{",
                "\u0000"
            })
    void nothing_else_is_acted_on(String body) {
        assertThat(subjectOf(body)).isEqualTo(new NotActedOn());
    }

    @Test
    void no_bytes_whatever_bring_it_down() {
        long seed = 20260301L;
        Random random = new Random(seed);
        byte[] event = event(
                        "PAYMENT.SALE.COMPLETED", "{\"id\":\"80021663DE681814L\",\"billing_agreement_id\":\"I-1AB\"}")
                .getBytes(StandardCharsets.UTF_8);

        for (int round = 0; round < 5_000; round++) {
            byte[] damaged = event.clone();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            assertThat(EventReader.subject(damaged))
                    .as("seed " + seed + ", round " + round)
                    .isNotNull();
        }
    }
}
