package app.tollgate.adapter.paypal.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.port.gateway.WebhookGateway.Subject;
import app.tollgate.application.port.gateway.WebhookGateway.Subject.AboutSubscription;
import app.tollgate.application.port.gateway.WebhookGateway.Subject.CaptureGivenBack;
import app.tollgate.application.port.gateway.WebhookGateway.Subject.NotActedOn;
import app.tollgate.application.port.gateway.WebhookGateway.Subject.RefundFailed;
import app.tollgate.application.port.gateway.WebhookGateway.Subject.SaleGivenBack;
import app.tollgate.domain.payment.ProviderSaleId;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    @ValueSource(strings = {"PAYMENT.SALE.PENDING", "PAYMENT.SALE.DENIED", "PAYMENT.SALE.TO.COME"})
    void what_else_befalls_a_sale_is_about_its_subscription_and_no_certain_charge(String type) {
        assertThat(subjectOf(event(type, "{\"id\":\"X\",\"billing_agreement_id\":\"I-BW452GLLEP1G\"}")))
                .isEqualTo(new AboutSubscription(SUBSCRIPTION, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
        {"id":"R-1","sale_id":"S-1"}                                                                 | S-1 R-1 |
        {"id":"R-1","sale_id":"S-1","billing_agreement_id":"I-BW452GLLEP1G"}                         | S-1 R-1 | I-BW452GLLEP1G
        {"id":"S-1","billing_agreement_id":"I-BW452GLLEP1G","state":"reversed"}                      | S-1     | I-BW452GLLEP1G
        {"id":"R-1","links":[{"rel":"self","href":"x"},{"rel":"sale","href":"https://y/sale/S-1"}]}  | S-1 R-1 |
        {"id":"../x","sale_id":"S-1"}                                                                | S-1     |
        {"id":"S-1","sale_id":"S-1","amount":{"total":"-0.01"}}                                      | S-1     |
        """)
    @Tag("WHK-2")
    void money_of_a_sale_that_went_back_names_the_sale_by_one_of_several_ids(
            String resource, String candidates, @Nullable String subscription) {
        for (String type : List.of("PAYMENT.SALE.REFUNDED", "PAYMENT.SALE.REVERSED")) {
            assertThat(subjectOf(event(type, resource)))
                    .isEqualTo(new SaleGivenBack(
                            Stream.of(candidates.split(" "))
                                    .map(ProviderSaleId::new)
                                    .toList(),
                            Optional.ofNullable(subscription).map(ProviderSubscriptionId::new)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PAYMENT.CAPTURE.REFUNDED", "PAYMENT.CAPTURE.REVERSED"})
    @Tag("WHK-2")
    void money_of_a_capture_that_went_back_names_it_in_a_link_alone(String type) {
        String links = "\"links\":[{\"rel\":\"self\",\"href\":\"https://y/v2/payments/refunds/R-1\"},"
                + "{\"rel\":\"up\",\"href\":\"https://y/v2/payments/captures/C-1\"}]";

        assertThat(subjectOf(event(type, "{\"id\":\"R-1\"," + links + "}")))
                .isEqualTo(new CaptureGivenBack(new ProviderSaleId("C-1")));
        assertThat(subjectOf(event(type, "{\"id\":\"R-1\"}"))).isEqualTo(new NotActedOn());
        assertThat(subjectOf(event(type, "{\"id\":\"R-1\",\"links\":{\"rel\":\"up\"}}")))
                .isEqualTo(new NotActedOn());
    }

    @Test
    @Tag("WHK-2")
    void a_refund_that_failed_names_its_capture_in_a_link_alone() {
        String links = "\"links\":[{\"rel\":\"up\",\"href\":\"https://y/captures/C-1\"}]";

        assertThat(subjectOf(event("PAYMENT.REFUND.FAILED", "{\"id\":\"R-1\"," + links + "}")))
                .isEqualTo(new RefundFailed(new ProviderSaleId("C-1")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"event_type\":\"PAYMENT.SALE.REFUNDED\",\"resource\":{}}",
                "{\"event_type\":\"PAYMENT.SALE.REFUNDED\",\"resource\":{\"id\":\"\",\"sale_id\":{}}}",
                "{\"event_type\":\"PAYMENT.CAPTURE.REFUNDED\",\"resource\":{\"links\":[1,null,{\"rel\":\"up\"}]}}",
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
