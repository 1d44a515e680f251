package app.tollgate.application.subscription;

import static app.tollgate.application.subscription.Reports.aPaidSale;
import static app.tollgate.application.subscription.Reports.aReport;
import static app.tollgate.application.subscription.Reports.aSale;
import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.Moments.daysLater;
import static app.tollgate.domain.testing.SamplePlans.euro;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.subscription.RefreshSubscription.Outcome;
import app.tollgate.application.subscription.RefreshSubscription.Why;
import app.tollgate.domain.payment.Payment;
import app.tollgate.domain.payment.Sale;
import app.tollgate.domain.payment.SaleState;
import app.tollgate.domain.subscription.ProviderStatus;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import app.tollgate.domain.subscription.SubscriptionStatus;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("WHK-3")
class RefreshSubscriptionTest {

    private static final Instant END_OF_FIRST_MONTH = Instant.parse("2026-04-01T10:00:00Z");
    private static final Instant END_OF_SECOND_MONTH = Instant.parse("2026-05-01T10:00:00Z");

    private final SubscriptionHouse house = new SubscriptionHouse();
    private final Reports active = aReport("I-1").of(house.ann.id());

    @Test
    @Tag("PAY-1")
    void a_charge_is_booked_once_however_often_it_is_read() {
        house.paypal.reports(active.build(), aPaidSale("S-1", NOW));

        for (int reading = 0; reading < 5; reading++) {
            refreshed();
        }

        Payment payment = onlyPayment();
        assertThat(payment.sale().gross()).isEqualTo(euro(1290));
        assertThat(payment.sale().fee()).contains(euro(79));
        assertThat(payment.sale().net()).contains(euro(1211));
        assertThat(payment.plan()).isEqualTo(house.monthly.id());
        assertThat(house.onlyRow().paidThrough()).contains(END_OF_FIRST_MONTH);
    }

    @Test
    @Tag("SUB-8")
    void active_without_a_charge_is_not_paid() {
        house.paypal.reports(active.build());

        refreshed();

        assertThat(house.onlyRow().status()).isEqualTo(new SubscriptionStatus.Active());
        assertThat(house.onlyRow().paidThrough()).isEmpty();
    }

    @Test
    @Tag("PAY-1")
    void a_declined_or_pending_charge_is_booked_as_such_and_pays_for_nothing() {
        house.paypal.reports(
                active.build(),
                aSale("S-DECLINED", SaleState.DECLINED, NOW),
                aSale("S-PENDING", SaleState.PENDING, NOW.plusSeconds(1)));

        refreshed();

        assertThat(house.payments.all())
                .extracting(payment -> payment.sale().state())
                .containsExactly(SaleState.DECLINED, SaleState.PENDING);
        assertThat(house.onlyRow().paidThrough()).isEmpty();
    }

    @Test
    @Tag("PAY-1")
    void a_pending_charge_that_completes_pays_and_stays_one_payment() {
        house.paypal.reports(active.build(), aSale("S-1", SaleState.PENDING, NOW));
        refreshed();
        house.paypal.reports(active.build(), aPaidSale("S-1", NOW));

        refreshed();

        assertThat(onlyPayment().sale().state()).isEqualTo(SaleState.COMPLETED);
        assertThat(house.onlyRow().paidThrough()).contains(END_OF_FIRST_MONTH);
    }

    @Test
    @Tag("SUB-8")
    void money_that_comes_after_the_cancellation_is_booked_and_revives_nothing() {
        house.paypal.reports(active.build(), aPaidSale("S-1", NOW));
        refreshed();
        house.paypal.reports(
                active.in(ProviderStatus.CANCELLED).updatedAt(daysLater(1)).build(),
                aPaidSale("S-1", NOW),
                aPaidSale("S-2", Instant.parse("2026-04-01T10:00:00Z")));
        house.clock.set(daysLater(40));

        refreshed();

        assertThat(house.onlyRow().status()).isEqualTo(new SubscriptionStatus.Cancelled(daysLater(1)));
        assertThat(house.onlyRow().paidThrough()).contains(END_OF_SECOND_MONTH);
        assertThat(house.payments.all()).hasSize(2);
    }

    @Test
    @Tag("SUB-8")
    void life_after_an_end_is_not_believed_but_its_charge_is_booked() {
        house.paypal.reports(active.in(ProviderStatus.CANCELLED).build());
        refreshed();
        house.paypal.reports(active.updatedAt(daysLater(1)).build(), aPaidSale("S-1", NOW));

        Outcome outcome = house.refreshNow("I-1");

        assertThat(outcome).isEqualTo(new Outcome.NotAttributed(Why.LIFE_AFTER_END));
        assertThat(house.onlyRow().status()).isEqualTo(new SubscriptionStatus.Cancelled(NOW));
        assertThat(house.payments.all()).hasSize(1);
    }

    @Test
    void charges_missed_during_a_long_silence_are_found() {
        house.paypal.reports(active.build(), aPaidSale("S-1", NOW));
        refreshed();
        house.paypal.reports(
                active.updatedAt(daysLater(61)).build(),
                aPaidSale("S-1", NOW),
                aPaidSale("S-2", daysLater(31)),
                aPaidSale("S-3", daysLater(61)));
        house.clock.set(daysLater(100));

        refreshed();

        assertThat(house.payments.all())
                .extracting(payment -> payment.sale().id().value())
                .containsExactly("S-1", "S-2", "S-3");
    }

    @Test
    void a_charge_that_completes_a_month_after_a_newer_one_is_seen() {
        Sale slow = aSale("S-SLOW", SaleState.PENDING, NOW);
        house.paypal.reports(active.build(), slow, aPaidSale("S-NEW", daysLater(31)));
        house.clock.set(daysLater(32));
        refreshed();
        house.paypal.reports(active.build(), aPaidSale("S-SLOW", NOW), aPaidSale("S-NEW", daysLater(31)));

        refreshed();

        assertThat(house.payments.findBySale(slow.id()).block(SOON).sale().state())
                .isEqualTo(SaleState.COMPLETED);
    }

    @Test
    void paypals_clock_may_be_ahead_of_ours() {
        house.paypal.reports(active.build(), aPaidSale("S-1", NOW.plusSeconds(60)));

        refreshed();

        assertThat(house.payments.all()).hasSize(1);
    }

    @Test
    void a_row_that_changed_since_it_was_read_is_read_again() {
        house.paypal.reports(active.build(), aPaidSale("S-1", NOW));
        refreshed();
        house.paypal.reports(
                active.in(ProviderStatus.SUSPENDED).updatedAt(daysLater(1)).build());
        OvertakenStore store = new OvertakenStore(house.subscriptions);
        store.beforeSaving(() -> house.subscriptions.save(house.onlyRow()).block(SOON));

        Outcome outcome = house.refresh(store, house.payments)
                .refresh(new ProviderSubscriptionId("I-1"))
                .block(SOON);

        assertThat(outcome).isInstanceOf(Outcome.Refreshed.class);
        assertThat(house.onlyRow().status()).isEqualTo(new SubscriptionStatus.Suspended(daysLater(1)));
        assertThat(onlyPayment().sale().state()).isEqualTo(SaleState.COMPLETED);
    }

    private void refreshed() {
        assertThat(house.refreshNow("I-1")).isInstanceOf(Outcome.Refreshed.class);
    }

    private Payment onlyPayment() {
        assertThat(house.payments.all()).hasSize(1);
        return house.payments.all().getFirst();
    }
}
