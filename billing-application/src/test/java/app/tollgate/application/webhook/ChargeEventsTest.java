package app.tollgate.application.webhook;

import static app.tollgate.application.subscription.Reports.aPaidSale;
import static app.tollgate.application.subscription.Reports.aReport;
import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.application.port.gateway.WebhookGateway.Delivery;
import app.tollgate.application.port.gateway.WebhookGateway.Envelope;
import app.tollgate.application.port.gateway.WebhookGateway.Opening;
import app.tollgate.application.port.gateway.WebhookGateway.Subject;
import app.tollgate.application.port.messaging.WebhookInbox.State;
import app.tollgate.application.subscription.SubscriptionHouse;
import app.tollgate.application.testing.RecordingArrivals;
import app.tollgate.domain.payment.ProviderSaleId;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import app.tollgate.domain.subscription.SubscriptionStatus;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Events about money, from the delivery to the books, with the real refresh behind the worker.
@Tag("PAY-1")
class ChargeEventsTest {

    private final SubscriptionHouse shop = new SubscriptionHouse();
    private final WebhookHouse house = new WebhookHouse();

    @Test
    @Tag("WHK-1")
    void the_same_event_five_times_makes_one_payment() {
        paid();

        for (int delivery = 0; delivery < 5; delivery++) {
            deliver("WH-1");
            assertThat(process()).isNotNull();
        }

        assertThat(shop.payments.all()).hasSize(1);
        assertThat(house.stateOf("WH-1")).isEqualTo(State.DONE);
    }

    @Test
    @Tag("WHK-3")
    void five_different_events_about_one_charge_make_one_payment() {
        paid();
        for (int event = 1; event <= 5; event++) {
            deliver("WH-" + event);
        }

        ProcessWebhooks.Report report = process();

        assertThat(report.done()).isEqualTo(5);
        assertThat(shop.payments.all()).hasSize(1);
        assertThat(shop.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.status()).isEqualTo(new SubscriptionStatus.Active()));
    }

    @Test
    @Tag("WHK-3")
    void a_charge_that_paypal_lists_late_is_waited_for() {
        shop.paypal.reports(aReport("I-1").of(shop.ann.id()).build());
        deliver("WH-1");

        ProcessWebhooks.Report tooEarly = process();
        String why = house.inbox.whyOf("WH-1");
        paid();
        house.clock.advance(Duration.ofSeconds(2));
        ProcessWebhooks.Report later = process();

        assertThat(tooEarly.postponed()).isEqualTo(1);
        assertThat(why).isEqualTo("charge not listed yet");
        assertThat(later.done()).isEqualTo(1);
        assertThat(shop.payments.all()).hasSize(1);
    }

    @Test
    @Tag("WHK-4")
    void a_charge_that_arrives_while_paypal_is_down_is_booked_when_it_is_back() {
        paid();
        shop.paypal.answersReadingsWith(new GatewayAnswer.Unavailable<>(Optional.empty()));
        deliver("WH-1");
        assertThat(process().postponed()).isEqualTo(1);
        shop.paypal.recovers();
        house.clock.advance(Duration.ofSeconds(2));

        assertThat(process().done()).isEqualTo(1);

        assertThat(shop.payments.all()).hasSize(1);
    }

    private void paid() {
        shop.paypal.reports(aReport("I-1").of(shop.ann.id()).build(), aPaidSale("S-1", NOW));
    }

    private void deliver(String eventId) {
        byte[] body = eventId.getBytes(StandardCharsets.UTF_8);
        Envelope envelope = new Envelope(eventId, "PAYMENT.SALE.COMPLETED", new Subject.NotActedOn());
        var _ = house.gateway.openings().answer(new Opening.Genuine(envelope));
        var _ = house.gateway.about(
                body,
                new Subject.AboutSubscription(
                        new ProviderSubscriptionId("I-1"), Optional.of(new ProviderSaleId("S-1"))));
        ReceiveWebhook receive =
                new ReceiveWebhookService(house.gateway, house.inbox, new RecordingArrivals(), house.clock);
        assertThat(receive.receive(new Delivery("t", "", "sig", "", "", body)).block(SOON))
                .isInstanceOfAny(ReceiveWebhook.Outcome.Stored.class, ReceiveWebhook.Outcome.SeenBefore.class);
    }

    private ProcessWebhooks.Report process() {
        return house.worker(house.inbox, shop.refresh(), shop.payments)
                .process(100)
                .block(SOON);
    }
}
