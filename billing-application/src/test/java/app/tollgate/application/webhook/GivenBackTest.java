package app.tollgate.application.webhook;

import static app.tollgate.application.subscription.Reports.aPaidSale;
import static app.tollgate.application.subscription.Reports.aReport;
import static app.tollgate.application.subscription.Reports.aSale;
import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.application.port.gateway.WebhookGateway.Subject;
import app.tollgate.application.port.messaging.WebhookInbox.State;
import app.tollgate.application.subscription.SubscriptionHouse;
import app.tollgate.domain.payment.ProviderSaleId;
import app.tollgate.domain.payment.Sale;
import app.tollgate.domain.payment.SaleState;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// News of money that went back, from the inbox to the books, with the real refresh behind the worker.
@Tag("WHK-2")
@Tag("WHK-3")
class GivenBackTest {

    /// Far behind what a refresh reads by itself.
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(150));

    private final SubscriptionHouse shop = new SubscriptionHouse();
    private final WebhookHouse house = new WebhookHouse();

    @Test
    void a_refund_of_a_charge_however_old_reaches_the_books() {
        charged();
        reported(SaleState.REFUNDED);
        house.received("WH-1", sale(Optional.empty(), "S-OLD", "REFUND-1"));

        assertThat(process().done()).isEqualTo(1);

        assertThat(states()).containsExactly(SaleState.REFUNDED, SaleState.COMPLETED);
    }

    @Test
    void a_refresh_alone_would_not_have_seen_it() {
        charged();
        reported(SaleState.REFUNDED);

        assertThat(shop.refreshNow("I-1")).isNotNull();

        assertThat(states()).containsExactly(SaleState.COMPLETED, SaleState.COMPLETED);
    }

    @Test
    void the_sale_is_the_one_our_books_know_whichever_id_it_is_under() {
        charged();
        reported(SaleState.PARTIALLY_REFUNDED);
        house.received("WH-1", sale(Optional.empty(), "REFUND-1", "S-OLD"));

        assertThat(process().done()).isEqualTo(1);

        assertThat(states()).containsExactly(SaleState.PARTIALLY_REFUNDED, SaleState.COMPLETED);
    }

    @Test
    void a_refund_that_paypal_lists_later_than_it_announces_is_waited_for() {
        charged();
        house.received("WH-1", sale(Optional.empty(), "S-OLD"));

        assertThat(process().postponed()).isEqualTo(1);
        assertThat(house.inbox.whyOf("WH-1")).isEqualTo("refund not listed yet");
        reported(SaleState.REFUNDED);
        house.clock.advance(Duration.ofSeconds(2));

        assertThat(process().done()).isEqualTo(1);
    }

    @Test
    void a_refund_that_comes_before_its_charge_finds_it_at_the_subscription_it_names() {
        Sale refunded = aSale("S-1", SaleState.REFUNDED, NOW);
        shop.paypal.reports(aReport("I-1").of(shop.ann.id()).build(), refunded);
        house.received("WH-1", sale(Optional.of(new ProviderSubscriptionId("I-1")), "S-1"));

        assertThat(process().done()).isEqualTo(1);

        assertThat(states()).containsExactly(SaleState.REFUNDED);
    }

    @Test
    void a_refund_of_a_sale_nobody_knows_is_parked_in_the_end() {
        house.received("WH-1", sale(Optional.empty(), "S-NOBODYS"));

        processUntilEnded("WH-1");

        assertThat(house.stateOf("WH-1")).isEqualTo(State.PARKED);
        assertThat(house.inbox.whyOf("WH-1")).isEqualTo("unknown charge");
        assertThat(shop.paypal.finds()).isEmpty();
    }

    @Test
    void a_refund_of_somebodys_order_is_kept_in_the_end() {
        house.received("WH-1", new Subject.CaptureGivenBack(new ProviderSaleId("C-NOBODYS")));

        processUntilEnded("WH-1");

        assertThat(house.stateOf("WH-1")).isEqualTo(State.KEPT);
        assertThat(shop.paypal.finds()).isEmpty();
    }

    @Test
    void a_refunded_capture_that_is_a_sale_of_ours_reaches_the_books() {
        charged();
        reported(SaleState.REFUNDED);
        house.received("WH-1", new Subject.CaptureGivenBack(new ProviderSaleId("S-OLD")));

        assertThat(process().done()).isEqualTo(1);

        assertThat(states()).containsExactly(SaleState.REFUNDED, SaleState.COMPLETED);
    }

    @Test
    @Tag("WHK-4")
    void the_silence_of_paypal_postpones_it_for_as_long_as_it_takes() {
        charged();
        reported(SaleState.REFUNDED);
        shop.paypal.answersReadingsWith(new GatewayAnswer.Unavailable<>(Optional.empty()));
        house.received("WH-1", sale(Optional.empty(), "S-OLD"));
        for (int turn = 0; turn < 50; turn++) {
            assertThat(process().postponed()).isEqualTo(1);
            house.clock.advance(Duration.ofHours(1));
        }
        shop.paypal.recovers();

        assertThat(process().done()).isEqualTo(1);

        assertThat(states()).contains(SaleState.REFUNDED);
    }

    @Test
    void the_same_refund_twice_is_done_twice_and_booked_once() {
        charged();
        reported(SaleState.REFUNDED);
        house.received("WH-1", sale(Optional.empty(), "S-OLD"));
        house.received("WH-2", sale(Optional.empty(), "S-OLD"));

        assertThat(process().done()).isEqualTo(2);

        assertThat(states()).containsExactly(SaleState.REFUNDED, SaleState.COMPLETED);
    }

    /// An old charge and a new one, both in the books.
    private void charged() {
        shop.paypal.reports(aReport("I-1").of(shop.ann.id()).build(), aPaidSale("S-OLD", LONG_AGO));
        assertThat(shop.refresh()
                        .refresh(new ProviderSubscriptionId("I-1"), LONG_AGO)
                        .block(SOON))
                .isNotNull();
        reported(SaleState.COMPLETED);
        assertThat(shop.refreshNow("I-1")).isNotNull();
    }

    private void reported(SaleState old) {
        shop.paypal.reports(
                aReport("I-1").of(shop.ann.id()).build(), aSale("S-OLD", old, LONG_AGO), aPaidSale("S-NEW", NOW));
    }

    private static Subject sale(Optional<ProviderSubscriptionId> subscription, String... candidates) {
        return new Subject.SaleGivenBack(
                Stream.of(candidates).map(ProviderSaleId::new).toList(), subscription);
    }

    private List<SaleState> states() {
        return shop.payments.all().stream()
                .map(payment -> payment.sale().state())
                .toList();
    }

    private ProcessWebhooks.Report process() {
        return house.worker(shop).process(100).block(SOON);
    }

    private void processUntilEnded(String event) {
        Instant tooLong = NOW.plus(Duration.ofHours(1));
        while (house.stateOf(event) == State.WAITING && house.clock.instant().isBefore(tooLong)) {
            assertThat(process()).isNotNull();
            house.clock.advance(Duration.ofSeconds(1));
        }
        assertThat(Duration.between(NOW, house.clock.instant())).isGreaterThan(Duration.ofSeconds(100));
    }
}
