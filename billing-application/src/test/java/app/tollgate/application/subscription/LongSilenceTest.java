package app.tollgate.application.subscription;

import static app.tollgate.application.subscription.Reports.aPaidSale;
import static app.tollgate.application.subscription.Reports.aReport;
import static app.tollgate.domain.testing.Moments.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.domain.payment.Sale;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Nobody heard of a subscription for a long time: the service stood still, or its plan is billed once a year.
@Tag("SYN-1")
class LongSilenceTest {

    private final SubscriptionHouse house = new SubscriptionHouse();

    @Test
    void one_reading_books_every_charge_since_the_last_one_known() {
        house.has(house.annsSubscription(house.monthly).knownAs("I-1").build());
        charged(1);
        charged(6);

        assertThat(house.payments.all()).hasSize(6);
    }

    @Test
    void the_first_reading_begins_with_the_start_of_the_subscription() {
        house.has(house.annsSubscription(house.monthly).knownAs("I-1").build());

        charged(14);

        assertThat(house.payments.all()).hasSize(14);
    }

    /// So many months have been paid for, and PayPal is read at the end of them.
    private void charged(int months) {
        List<Sale> sales = IntStream.range(0, months)
                .mapToObj(month -> aPaidSale("S-" + month, NOW.plus(Duration.ofDays(30L * month))))
                .toList();
        house.clock.set(NOW.plus(Duration.ofDays(30L * months)));
        house.paypal.reports(
                aReport("I-1")
                        .of(house.ann.id())
                        .updatedAt(house.clock.instant())
                        .build(),
                sales.toArray(Sale[]::new));
        var _ = house.refreshNow("I-1");
    }
}
