package app.tollgate.domain.subscription;

import static app.tollgate.domain.subscription.SubscriptionExamples.APRIL;
import static app.tollgate.domain.subscription.SubscriptionExamples.FEBRUARY;
import static app.tollgate.domain.subscription.SubscriptionExamples.MARCH;
import static app.tollgate.domain.subscription.SubscriptionExamples.PLAN;
import static app.tollgate.domain.subscription.SubscriptionExamples.STARTED;
import static app.tollgate.domain.subscription.SubscriptionExamples.active;
import static app.tollgate.domain.subscription.SubscriptionExamples.observed;
import static app.tollgate.domain.subscription.SubscriptionExamples.report;
import static app.tollgate.domain.subscription.SubscriptionExamples.sale;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.domain.payment.Sale;
import app.tollgate.domain.payment.SaleState;
import app.tollgate.domain.period.BillingPeriod;
import app.tollgate.domain.period.PaidTime;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A successor is paid for a time that its predecessor has charged for, too; that was given back.
@Tag("SUB-6")
class ReplacedSubscriptionTest {

    private static final PaidTime FROM_FEBRUARY = new PaidTime(List.of(new BillingPeriod(FEBRUARY, MARCH)));
    private static final Sale FIRST = sale(SaleState.COMPLETED, STARTED);
    private static final Sale GIVEN_BACK = sale(SaleState.REFUNDED, FEBRUARY);

    @Test
    void ends_where_the_charge_began_that_was_given_back() {
        assertThat(replaced(FIRST, GIVEN_BACK).paidThrough()).contains(FEBRUARY);
    }

    @Test
    @Tag("WHK-3")
    void no_later_reading_brings_that_time_back() {
        Subscription row = replaced(FIRST, GIVEN_BACK);

        assertThat(observed(row, cancelled(), List.of(FIRST, GIVEN_BACK)).paidThrough())
                .contains(FEBRUARY);
        assertThat(observed(row, cancelled(), List.of(sale(SaleState.COMPLETED, FEBRUARY)))
                        .paidThrough())
                .contains(FEBRUARY);
    }

    @Test
    void keeps_what_was_charged_for_another_time() {
        assertThat(replaced(FIRST, GIVEN_BACK, sale(SaleState.COMPLETED, MARCH)).paidThrough())
                .contains(APRIL);
    }

    @Test
    void stays_as_it_is_where_nothing_was_charged_for_that_time() {
        assertThat(replaced(FIRST).paidThrough()).contains(FEBRUARY);
    }

    private static Subscription replaced(Sale... charges) {
        Subscription ended = observed(active(), cancelled(), List.of(charges));
        return ended.replacedFor(FROM_FEBRUARY, PLAN, List.of(charges), MARCH);
    }

    private static ProviderSubscription cancelled() {
        return report(ProviderStatus.CANCELLED, MARCH.plusSeconds(60));
    }
}
