package app.tollgate.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.simulator.WebhookListener.Received;
import app.tollgate.simulator.control.Truth;
import app.tollgate.simulator.webhook.Delivery;
import app.tollgate.simulator.webhook.WebhookPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("WHK-3")
class WebhookDeliveryTest extends RunningSimulator {

    private static final String SALE = "PAYMENT.SALE.COMPLETED";
    private static final String ACTIVATED = "BILLING.SUBSCRIPTION.ACTIVATED";

    private String subscription;

    @BeforeEach
    void subscribe() {
        subscription = merchant.subscription(merchant.monthly());
        quiet();
        listener.forget();
    }

    @Test
    void a_delivery_is_tried_until_it_is_accepted_as_one_event_and_one_transmission() {
        listener.willAnswer(SALE, 500, 503);

        approve();
        until(() -> delivered(SALE));

        List<Received> sales = listener.received().stream()
                .filter(each -> each.type().equals(SALE))
                .toList();
        assertThat(sales).hasSize(3);
        assertThat(sales).extracting(Received::id).containsOnly(sales.getFirst().id());
        assertThat(sales)
                .extracting(each -> each.headers().get("paypal-transmission-id"))
                .containsOnly(sales.getFirst().headers().get("paypal-transmission-id"));
        assertThat(event(SALE).deliveries().getFirst().attempts())
                .extracting(Delivery.Attempt::status)
                .containsExactly(500, 503, 200);
    }

    @Test
    void duplicates_are_the_same_event_in_transmissions_of_their_own() {
        control.webhookPolicy(WebhookPolicy.FAITHFUL.withDuplicate(4));

        approve();

        List<Received> sales = listener.received().stream()
                .filter(each -> each.type().equals(SALE))
                .toList();
        assertThat(sales).hasSize(5);
        assertThat(sales).extracting(Received::id).containsOnly(sales.getFirst().id());
        assertThat(sales)
                .extracting(each -> each.headers().get("paypal-transmission-id"))
                .doesNotHaveDuplicates();
    }

    @Test
    void reordered_events_come_newest_first() {
        var policy = merchant.paypal.put("/simulator/webhooks", "{\"reorder\":true}");

        approve();

        assertThat(policy.status()).isEqualTo(200);
        assertThat(listener.types()).containsExactly(ACTIVATED, SALE);
    }

    @Test
    void dropped_events_are_in_the_books_and_can_be_sent_again() {
        control.webhookPolicy(WebhookPolicy.FAITHFUL.withDrop(Set.of(SALE)));
        approve();
        List<String> first = listener.types();

        control.redeliver(event(SALE).id());

        assertThat(first).containsExactly(ACTIVATED);
        assertThat(listener.types()).containsExactly(ACTIVATED, SALE);
        assertThat(event(SALE).deliveries())
                .extracting(Truth.DeliveryBook::state)
                .containsExactly(Delivery.State.DROPPED, Delivery.State.SUCCESS);
    }

    @Test
    void everything_can_be_dropped() {
        assertThat(paypal.put("/simulator/webhooks", "{\"drop\":\"all\"}").status())
                .isEqualTo(200);

        approve();

        assertThat(listener.types()).isEmpty();
    }

    @Test
    void a_pause_holds_events_and_its_end_delivers_them() {
        control.webhookPolicy(WebhookPolicy.FAITHFUL.withPause(true));
        approve();
        List<String> held = listener.types();

        control.webhookPolicy(WebhookPolicy.FAITHFUL);
        quiet();

        assertThat(held).isEmpty();
        assertThat(listener.types()).containsExactly(SALE, ACTIVATED);
    }

    @Test
    void a_delay_keeps_events_back() {
        control.webhookPolicy(WebhookPolicy.FAITHFUL.withDelayMillis(250));
        long from = System.nanoTime();

        approve();

        assertThat(listener.types()).contains(SALE);
        assertThat(System.nanoTime() - from)
                .isGreaterThan(Duration.ofMillis(250).toNanos());
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

    private boolean delivered(String type) {
        return event(type).deliveries().getFirst().state() == Delivery.State.SUCCESS;
    }

    private static void until(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PayPalCaller.SOON.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}
