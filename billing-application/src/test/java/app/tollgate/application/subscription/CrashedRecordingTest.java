package app.tollgate.application.subscription;

import static app.tollgate.application.subscription.Reports.aPaidSale;
import static app.tollgate.application.subscription.Reports.aReport;
import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.application.port.store.Payments;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.payment.Payment;
import app.tollgate.domain.payment.PaymentId;
import app.tollgate.domain.payment.ProviderSaleId;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import app.tollgate.domain.subscription.SubscriptionId;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The store fails half way. That everything is rolled back is the database's promise and is shown there; that the
/// failure gets out, and that the next reading completes the work, is shown here.
@Tag("WHK-3")
class CrashedRecordingTest {

    private final SubscriptionHouse house = new SubscriptionHouse();

    @Test
    void a_failure_while_booking_gets_out_and_the_next_reading_completes_the_work() {
        house.paypal.reports(
                aReport("I-1").of(house.ann.id()).build(), aPaidSale("S-1", NOW), aPaidSale("S-2", NOW.plusSeconds(1)));
        Mono<RefreshSubscription.Outcome> crashing = house.refresh(house.subscriptions, new FullBooks(house.payments))
                .refresh(new ProviderSubscriptionId("I-1"));

        assertThatThrownBy(() -> crashing.block(SOON)).hasMessage("the disk is full");

        assertThat(house.payments.all()).hasSize(1);
        assertThat(house.refreshNow("I-1")).isInstanceOf(RefreshSubscription.Outcome.Refreshed.class);
        assertThat(house.payments.all())
                .extracting(payment -> payment.sale().id().value())
                .containsExactly("S-1", "S-2");
    }

    /// Books one payment and then no more.
    private record FullBooks(Payments behind) implements Payments {

        @Override
        public Mono<Void> refundFailed(PaymentId id, int failed) {
            return behind.refundFailed(id, failed);
        }

        @Override
        public Mono<Boolean> book(Payment payment) {
            return payment.sale().id().value().equals("S-1")
                    ? behind.book(payment)
                    : Mono.error(() -> new IllegalStateException("the disk is full"));
        }

        @Override
        public Mono<Payment> findBySale(ProviderSaleId sale) {
            return behind.findBySale(sale);
        }

        @Override
        public Flux<Payment> of(CustomerId customer, int limit, Position after) {
            return behind.of(customer, limit, after);
        }

        @Override
        public Flux<Payment> ofSubscription(SubscriptionId subscription) {
            return behind.ofSubscription(subscription);
        }

        @Override
        public Mono<Instant> newestChargeOf(SubscriptionId subscription) {
            return behind.newestChargeOf(subscription);
        }
    }
}
