package app.tollgate.application.testing;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.Moments.daysLater;
import static app.tollgate.domain.testing.SamplePayments.aPaymentOf;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.port.store.Payments;
import app.tollgate.application.port.store.Payments.Position;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.payment.Payment;
import app.tollgate.domain.payment.ProviderSaleId;
import app.tollgate.domain.payment.SaleState;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.subscription.SubscriptionId;
import app.tollgate.domain.testing.CanIgnoreReturnValue;
import app.tollgate.domain.testing.SamplePayments;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What every store of payments promises.
public interface PaymentsContract {

    Payments payments();

    /// A subscription that the store knows, with its customer and plan.
    Subscription aKnownSubscription();

    @Test
    @Tag("PAY-1")
    default void keeps_every_part_of_a_payment() {
        for (SaleState state : SaleState.values()) {
            Payment payment = aPaymentOf(aKnownSubscription()).in(state).build();

            assertThat(book(payment)).isTrue();

            assertThat(found(payment)).isEqualTo(payment);
        }
    }

    @Test
    @Tag("PAY-1")
    default void keeps_a_payment_whose_fee_is_not_known_yet() {
        Payment payment = aPaymentOf(aKnownSubscription()).withoutFee().build();

        book(payment);

        assertThat(found(payment)).isEqualTo(payment);
    }

    @Test
    @Tag("PAY-1")
    default void books_a_sale_once() {
        Subscription subscription = aKnownSubscription();
        Payment first = aPaymentOf(subscription).ofSale("SALE-ONCE").build();
        Payment second = aPaymentOf(subscription).ofSale("SALE-ONCE").build();

        assertThat(book(first)).isTrue();
        assertThat(book(first)).isFalse();
        assertThat(book(second)).isFalse();

        assertThat(of(subscription, 10, new Position.Start())).containsExactly(first);
    }

    @Test
    @Tag("PAY-1")
    default void takes_over_state_fee_and_net_of_a_known_sale_and_nothing_else() {
        Subscription subscription = aKnownSubscription();
        Payment first = aPaymentOf(subscription)
                .ofSale("SALE-GROWS")
                .in(SaleState.PENDING)
                .withoutFee()
                .build();
        Payment later =
                aPaymentOf(subscription).ofSale("SALE-GROWS").at(daysLater(1)).build();
        book(first);

        book(later);

        Payment kept = found(first);
        assertThat(kept.id()).isEqualTo(first.id());
        assertThat(kept.sale().state()).isEqualTo(SaleState.COMPLETED);
        assertThat(kept.sale().fee()).isEqualTo(later.sale().fee());
        assertThat(kept.sale().net()).isEqualTo(later.sale().net());
        assertThat(kept.sale().at()).isEqualTo(first.sale().at());
    }

    @Test
    @Tag("PAY-1")
    default void does_not_forget_a_fee_that_a_later_report_leaves_out() {
        Subscription subscription = aKnownSubscription();
        Payment first = aPaymentOf(subscription).ofSale("SALE-KEEPS").build();
        book(first);

        book(aPaymentOf(subscription)
                .ofSale("SALE-KEEPS")
                .in(SaleState.REFUNDED)
                .withoutFee()
                .build());

        assertThat(found(first).sale().state()).isEqualTo(SaleState.REFUNDED);
        assertThat(found(first).sale().fee()).isEqualTo(first.sale().fee());
    }

    @Test
    @Tag("PAY-1")
    default void pages_through_a_customers_payments_newest_first() {
        Subscription subscription = aKnownSubscription();
        Payment oldest = booked(aPaymentOf(subscription).at(NOW));
        Payment newest = booked(aPaymentOf(subscription).at(daysLater(2)));
        Payment sameTime = booked(aPaymentOf(subscription).at(daysLater(1)));
        Payment sameTimeLaterId = booked(aPaymentOf(subscription).at(daysLater(1)));
        booked(aPaymentOf(aKnownSubscription()));

        List<Payment> first = of(subscription, 2, new Position.Start());
        List<Payment> second = of(subscription, 2, behind(first.getLast()));
        List<Payment> third = of(subscription, 2, behind(second.getLast()));

        assertThat(first).containsExactly(newest, sameTimeLaterId);
        assertThat(second).containsExactly(sameTime, oldest);
        assertThat(third).isEmpty();
    }

    @Test
    @Tag("SUB-9")
    default void lists_every_charge_of_a_subscription_oldest_first() {
        Subscription subscription = aKnownSubscription();
        Payment newest = booked(aPaymentOf(subscription).at(daysLater(2)));
        Payment oldest = booked(aPaymentOf(subscription).at(NOW).in(SaleState.REFUNDED));
        Payment middle = booked(aPaymentOf(subscription).at(daysLater(1)));
        Payment sameTime = booked(aPaymentOf(subscription).at(daysLater(1)));
        booked(aPaymentOf(aKnownSubscription()));

        assertThat(payments().ofSubscription(subscription.id()).collectList().block(SOON))
                .containsExactly(oldest, middle, sameTime, newest);
    }

    @Test
    default void knows_when_a_subscription_was_last_charged() {
        Subscription subscription = aKnownSubscription();
        booked(aPaymentOf(subscription).at(daysLater(31)));
        booked(aPaymentOf(subscription).at(NOW));
        booked(aPaymentOf(aKnownSubscription()).at(daysLater(60)));

        assertThat(payments().newestChargeOf(subscription.id()).block(SOON)).isEqualTo(daysLater(31));
    }

    @Test
    default void finds_nothing_where_there_is_nothing() {
        assertThat(payments().findBySale(new ProviderSaleId("SALE-NOWHERE")).block(SOON))
                .isNull();
        assertThat(payments().newestChargeOf(new SubscriptionId(new UUID(1, 1))).block(SOON))
                .isNull();
        assertThat(payments()
                        .of(new CustomerId("stranger"), 10, new Position.Start())
                        .collectList()
                        .block(SOON))
                .isEmpty();
    }

    @CanIgnoreReturnValue
    private Payment booked(SamplePayments sample) {
        Payment payment = sample.build();
        assertThat(book(payment)).isTrue();
        return payment;
    }

    @CanIgnoreReturnValue
    private boolean book(Payment payment) {
        return payments().book(payment).block(SOON);
    }

    private Payment found(Payment payment) {
        return payments().findBySale(payment.sale().id()).block(SOON);
    }

    private List<Payment> of(Subscription subscription, int limit, Position after) {
        return payments()
                .of(subscription.customer(), limit, after)
                .collectList()
                .block(SOON);
    }

    private static Position behind(Payment payment) {
        return new Position.Behind(payment.sale().at(), payment.id());
    }
}
