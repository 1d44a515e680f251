package app.tollgate.application.subscription;

import static app.tollgate.application.subscription.Reports.aPaidSale;
import static app.tollgate.application.subscription.Reports.aReport;
import static app.tollgate.application.subscription.Reports.aSale;
import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.Moments.daysLater;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.domain.payment.Sale;
import app.tollgate.domain.payment.SaleState;
import app.tollgate.domain.subscription.ProviderReport;
import app.tollgate.domain.subscription.ProviderStatus;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.subscription.SubscriptionStatus;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Readings of PayPal, written in every order in which slow workers can get to it.
@Tag("WHK-3")
class ReportOrderTest {

    private static final String ID = "I-1";

    @Test
    void every_order_of_a_life_ends_in_the_same_row_and_the_same_payments() {
        assertOneEnd(_ -> {}, ReportOrderTest::wholeLife);
    }

    @Test
    void every_order_ends_the_same_for_one_whose_link_was_handed_out() {
        SubscriptionStatus pending =
                new SubscriptionStatus.ApprovalPending(Optional.of(URI.create("https://paypal.test/approve")));

        assertOneEnd(house -> house.has(rowOf(house, pending)), ReportOrderTest::wholeLife);
    }

    @Test
    void every_order_ends_the_same_for_an_abandoned_one_that_was_approved_late() {
        SubscriptionStatus abandoned = new SubscriptionStatus.Abandoned(NOW);

        assertOneEnd(house -> house.has(rowOf(house, abandoned)), ReportOrderTest::wholeLife);
    }

    @Test
    void every_order_ends_the_same_for_an_intent_whose_answer_was_lost() {
        assertOneEnd(
                house -> house.has(house.annsSubscription(house.monthly).build()),
                house -> List.of(
                        reading(house, ProviderStatus.ACTIVE, 1),
                        reading(house, ProviderStatus.ACTIVE, 2, aPaidSale("S-1", NOW)),
                        reading(house, ProviderStatus.SUSPENDED, 3, aPaidSale("S-1", NOW))));
    }

    @Test
    @Tag("PAY-1")
    void a_charge_that_was_settled_is_not_pending_again_after_a_stale_reading() {
        assertOneEnd(
                _ -> {},
                house -> List.of(
                        reading(house, ProviderStatus.ACTIVE, 1, aSale("S-1", SaleState.PENDING, NOW)),
                        reading(house, ProviderStatus.ACTIVE, 1, aPaidSale("S-1", NOW))));
    }

    @Test
    @Tag("PAY-1")
    void a_refund_stays_in_the_books_whatever_stale_readings_follow() {
        assertOneEnd(
                _ -> {},
                house -> List.of(
                        reading(house, ProviderStatus.ACTIVE, 1, aSale("S-1", SaleState.PENDING, NOW)),
                        reading(house, ProviderStatus.ACTIVE, 1, aPaidSale("S-1", NOW)),
                        reading(house, ProviderStatus.ACTIVE, 2, aSale("S-1", SaleState.PARTIALLY_REFUNDED, NOW)),
                        reading(house, ProviderStatus.CANCELLED, 3, aSale("S-1", SaleState.REFUNDED, NOW))));
    }

    @Test
    @Tag("PAY-1")
    void a_refund_that_failed_is_taken_back_by_a_reading_that_began_after_the_last_alone() {
        SubscriptionHouse house = new SubscriptionHouse();
        ReportRecorder.Reading kept = reading(house, ProviderStatus.ACTIVE, 1, aPaidSale("S-1", NOW));
        Sale refunded = aSale("S-1", SaleState.REFUNDED, NOW);
        ReportRecorder.Reading goneBack = reading(house, ProviderStatus.ACTIVE, 2, refunded);
        record(house, goneBack);
        record(house, later(goneBack, 42));

        record(house, later(kept, 41));
        assertThat(End.of(house).payments()).containsEntry("S-1", SaleState.REFUNDED);
        record(house, later(kept, 43));
        assertThat(End.of(house).payments()).containsEntry("S-1", SaleState.COMPLETED);
    }

    private static List<ReportRecorder.Reading> wholeLife(SubscriptionHouse house) {
        Sale first = aPaidSale("S-1", NOW);
        Sale failed = aSale("S-2", SaleState.DECLINED, daysLater(31));
        Sale late = aPaidSale("S-3", daysLater(33));
        return List.of(
                reading(house, ProviderStatus.APPROVAL_PENDING, 0),
                reading(house, ProviderStatus.ACTIVE, 1, first),
                reading(house, ProviderStatus.SUSPENDED, 31, first, failed),
                reading(house, ProviderStatus.ACTIVE, 33, first, failed, late),
                reading(house, ProviderStatus.CANCELLED, 34, first, failed, late));
    }

    private static void assertOneEnd(
            Consumer<SubscriptionHouse> begin, Function<SubscriptionHouse, List<ReportRecorder.Reading>> readings) {
        int count = readings.apply(new SubscriptionHouse()).size();
        Optional<End> expected = Optional.empty();
        for (List<Integer> order : permutationsOf(count)) {
            SubscriptionHouse house = new SubscriptionHouse();
            begin.accept(house);
            List<ReportRecorder.Reading> all = readings.apply(house);

            order.forEach(index -> record(house, all.get(index)));

            End end = End.of(house);
            assertThat(end).as("order %s", order).isEqualTo(expected.orElse(end));
            expected = Optional.of(end);
        }
        assertThat(expected).isPresent();
    }

    private static void record(SubscriptionHouse house, ReportRecorder.Reading reading) {
        assertThat(house.recorder(house.subscriptions, house.payments)
                        .record(reading)
                        .block(SOON))
                .isInstanceOf(RefreshSubscription.Outcome.Refreshed.class);
    }

    private static ReportRecorder.Reading reading(
            SubscriptionHouse house, ProviderStatus status, int day, Sale... sales) {
        return new ReportRecorder.Reading(
                aReport(ID)
                        .of(house.ann.id())
                        .in(status)
                        .updatedAt(daysLater(day))
                        .build(),
                List.of(sales),
                house.monthly,
                daysLater(40),
                daysLater(40));
    }

    private static ReportRecorder.Reading later(ReportRecorder.Reading reading, int day) {
        return new ReportRecorder.Reading(
                reading.report(), reading.sales(), reading.plan(), daysLater(day), daysLater(day));
    }

    private static Subscription rowOf(SubscriptionHouse house, SubscriptionStatus status) {
        return house.annsSubscription(house.monthly).knownAs(ID).in(status).build();
    }

    private static List<List<Integer>> permutationsOf(int count) {
        if (count == 0) {
            return List.of(List.of());
        }
        List<List<Integer>> all = new ArrayList<>();
        for (List<Integer> shorter : permutationsOf(count - 1)) {
            for (int place = 0; place < count; place++) {
                List<Integer> longer = new ArrayList<>(shorter);
                longer.add(place, count - 1);
                all.add(longer);
            }
        }
        return all;
    }

    /// All that must not depend on the order.
    private record End(
            SubscriptionStatus status,
            Optional<ProviderSubscriptionId> providerId,
            Optional<ProviderReport> report,
            Optional<Instant> paidThrough,
            long saves,
            Map<String, SaleState> payments) {

        static End of(SubscriptionHouse house) {
            Subscription row = house.onlyRow();
            Map<String, SaleState> states = new TreeMap<>();
            house.payments
                    .all()
                    .forEach(payment -> states.put(
                            payment.sale().id().value(), payment.sale().state()));
            return new End(row.status(), row.providerId(), row.lastReport(), row.paidThrough(), row.version(), states);
        }
    }
}
