package app.tollgate.domain.subscription;

import static app.tollgate.domain.subscription.SubscriptionExamples.APRIL;
import static app.tollgate.domain.subscription.SubscriptionExamples.FEBRUARY;
import static app.tollgate.domain.subscription.SubscriptionExamples.MARCH;
import static app.tollgate.domain.subscription.SubscriptionExamples.PLAN;
import static app.tollgate.domain.subscription.SubscriptionExamples.STARTED;
import static app.tollgate.domain.subscription.SubscriptionExamples.intended;
import static app.tollgate.domain.subscription.SubscriptionExamples.observed;
import static app.tollgate.domain.subscription.SubscriptionExamples.report;
import static app.tollgate.domain.subscription.SubscriptionExamples.sale;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.domain.payment.Sale;
import app.tollgate.domain.payment.SaleState;
import app.tollgate.domain.subscription.SubscriptionStatus.Cancelled;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Whatever order things become known in, the end is the same.
@Tag("WHK-3")
class ConvergenceTest {

    private static final List<Sale> SALES = List.of(
            sale(SaleState.COMPLETED, STARTED),
            sale(SaleState.DECLINED, FEBRUARY),
            sale(SaleState.REFUNDED, FEBRUARY.plusSeconds(5 * 86_400)),
            sale(SaleState.PARTIALLY_REFUNDED, MARCH),
            sale(SaleState.PENDING, APRIL));

    /// The reading that comes last in time, whichever arrives last here.
    private static final List<Reading> READINGS = List.of(
            new Reading(report(ProviderStatus.APPROVAL_PENDING, STARTED.minusSeconds(30)), List.of()),
            new Reading(report(ProviderStatus.ACTIVE, STARTED), SALES.subList(0, 1)),
            new Reading(report(ProviderStatus.ACTIVE, FEBRUARY, 1), SALES.subList(0, 2)),
            new Reading(report(ProviderStatus.ACTIVE, MARCH), SALES.subList(2, 4)),
            new Reading(report(ProviderStatus.CANCELLED, APRIL), SALES.subList(4, 5)));

    @Test
    void every_order_of_up_to_five_charges_gives_the_same_paid_through() {
        for (int count = 1; count <= SALES.size(); count++) {
            List<Sale> known = SALES.subList(0, count);
            Instant expected = known.size() < 3 ? FEBRUARY : known.size() < 4 ? MARCH : APRIL;

            assertThat(permutations(known).map(ConvergenceTest::paidThroughAtOnce))
                    .as("%d charges, listed together", count)
                    .containsOnly(expected);
            assertThat(permutations(known).map(ConvergenceTest::paidThroughOneByOne))
                    .as("%d charges, one by one", count)
                    .containsOnly(expected);
        }
    }

    @Test
    void every_order_of_readings_gives_the_same_subscription() {
        Stream<Subscription> ends = permutations(READINGS).map(ConvergenceTest::after);

        assertThat(ends.map(end -> List.of(end.status(), end.paidThrough().orElseThrow(), end.lastReport()))
                        .distinct())
                .singleElement()
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .startsWith(new Cancelled(APRIL), APRIL);
    }

    @Test
    void a_charge_covers_the_same_whether_it_or_its_refund_becomes_known_first() {
        List<Sale> lifeOfACharge = List.of(
                sale(SaleState.COMPLETED, MARCH), sale(SaleState.REFUNDED, MARCH), sale(SaleState.PENDING, MARCH));

        assertThat(permutations(lifeOfACharge).map(ConvergenceTest::paidThroughOneByOne))
                .containsOnly(APRIL);
        assertThat(paidThroughOneByOne(lifeOfACharge.subList(1, 2))).isEqualTo(APRIL);
    }

    @Test
    void a_reading_that_comes_again_changes_nothing() {
        Subscription once = after(READINGS);

        Subscription twice = READINGS.stream().reduce(once, ConvergenceTest::take, (_, last) -> last);

        assertThat(twice).isEqualTo(once);
    }

    private static Instant paidThroughAtOnce(List<Sale> sales) {
        return observed(intended(PLAN), report(ProviderStatus.ACTIVE, APRIL), sales)
                .paidThrough()
                .orElse(STARTED);
    }

    private static Instant paidThroughOneByOne(List<Sale> sales) {
        Subscription subscription = intended(PLAN);
        for (Sale one : sales) {
            subscription = observed(subscription, report(ProviderStatus.ACTIVE, APRIL), List.of(one));
        }
        return subscription.paidThrough().orElse(STARTED);
    }

    private static Subscription after(List<Reading> readings) {
        return readings.stream().reduce(intended(PLAN), ConvergenceTest::take, (_, last) -> last);
    }

    private static Subscription take(Subscription before, Reading reading) {
        return observed(before, reading.report(), reading.sales());
    }

    private static <T> Stream<List<T>> permutations(List<T> items) {
        return items.isEmpty()
                ? Stream.of(List.of())
                : IntStream.range(0, items.size()).boxed().flatMap(index -> permutationsFrom(items, index));
    }

    private static <T> Stream<List<T>> permutationsFrom(List<T> items, int first) {
        List<T> rest = new ArrayList<>(items);
        T head = rest.remove(first);
        return permutations(rest)
                .map(tail -> Stream.concat(Stream.of(head), tail.stream()).toList());
    }

    private record Reading(ProviderSubscription report, List<Sale> sales) {}
}
