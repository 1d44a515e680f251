package app.tollgate.application.webhook;

import static app.tollgate.application.subscription.Reports.aPaidSale;
import static app.tollgate.application.subscription.Reports.aReport;
import static app.tollgate.application.subscription.Reports.aSale;
import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.port.gateway.WebhookGateway.Subject;
import app.tollgate.application.port.messaging.WebhookInbox.State;
import app.tollgate.application.subscription.SubscriptionHouse;
import app.tollgate.domain.payment.ProviderSaleId;
import app.tollgate.domain.payment.SaleState;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// News of refunds that were under way and failed, from the inbox to the books.
@Tag("WHK-2")
@Tag("WHK-3")
class FailedRefundTest {

    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(150));

    private final SubscriptionHouse shop = new SubscriptionHouse();
    private final WebhookHouse house = new WebhookHouse();

    @Test
    void a_refund_that_failed_is_no_refund_in_the_books_any_more() {
        charged();
        reported(SaleState.REFUNDED);
        assertThat(shop.refresh()
                        .refresh(new ProviderSubscriptionId("I-1"), LONG_AGO)
                        .block(SOON))
                .isNotNull();
        house.clock.advance(Duration.ofDays(2));
        shop.clock.advance(Duration.ofDays(2));
        reported(SaleState.COMPLETED);
        house.received("WH-1", new Subject.RefundFailed(new ProviderSaleId("S-OLD")));

        assertThat(process().done()).isEqualTo(1);

        assertThat(states()).containsExactly(SaleState.COMPLETED, SaleState.COMPLETED);
    }

    @Test
    void of_a_refund_that_failed_and_another_that_did_not_the_books_keep_the_other() {
        charged();
        reported(SaleState.REFUNDED);
        house.received("WH-1", new Subject.RefundFailed(new ProviderSaleId("S-OLD")));

        processUntilEnded("WH-1");

        assertThat(house.stateOf("WH-1")).isEqualTo(State.DONE);
        assertThat(states()).contains(SaleState.REFUNDED);
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
