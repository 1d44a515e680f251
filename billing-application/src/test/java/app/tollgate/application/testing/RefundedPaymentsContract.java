package app.tollgate.application.testing;

import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.Moments.daysLater;
import static app.tollgate.domain.testing.SamplePayments.aPaymentOf;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.port.store.Payments;
import app.tollgate.domain.payment.Payment;
import app.tollgate.domain.payment.SaleState;
import app.tollgate.domain.subscription.Subscription;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What every store of payments promises about money that went back.
public interface RefundedPaymentsContract {

    Payments payments();

    /// A subscription that the store knows, with its customer and plan.
    Subscription aKnownSubscription();

    @Test
    @Tag("WHK-3")
    default void knows_when_a_refund_was_last_confirmed_and_how_many_have_failed() {
        Subscription subscription = aKnownSubscription();
        Payment refunded = aPaymentOf(subscription).in(SaleState.REFUNDED).build();
        assertThat(payments().book(refunded).block(SOON)).isTrue();

        assertThat(payments().book(readAt(refunded, daysLater(2))).block(SOON)).isFalse();
        assertThat(payments().book(readAt(refunded, daysLater(1))).block(SOON)).isFalse();
        payments().refundFailed(refunded.id(), 2).block(SOON);
        payments().refundFailed(refunded.id(), 1).block(SOON);

        Payment kept = payments().findBySale(refunded.sale().id()).block(SOON);
        assertThat(kept.readAt()).isEqualTo(daysLater(2));
        assertThat(kept.failedRefunds()).isEqualTo(2);
    }

    private static Payment readAt(Payment payment, Instant moment) {
        return Payment.booked(
                payment.id(), payment.customer(), payment.subscription(), payment.plan(), payment.sale(), moment);
    }
}
