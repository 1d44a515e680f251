package app.tollgate.domain.subscription;

import static app.tollgate.domain.subscription.SubscriptionExamples.FEBRUARY;
import static app.tollgate.domain.subscription.SubscriptionExamples.MARCH;
import static app.tollgate.domain.subscription.SubscriptionExamples.PLAN;
import static app.tollgate.domain.subscription.SubscriptionExamples.STARTED;
import static app.tollgate.domain.subscription.SubscriptionExamples.active;
import static app.tollgate.domain.subscription.SubscriptionExamples.intended;
import static app.tollgate.domain.subscription.SubscriptionExamples.observed;
import static app.tollgate.domain.subscription.SubscriptionExamples.report;
import static app.tollgate.domain.subscription.SubscriptionExamples.sale;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.domain.payment.Sale;
import app.tollgate.domain.payment.SaleState;
import app.tollgate.domain.period.PaidTime;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// For which days a successor is paid, in place of the one before it.
@Tag("SUB-6")
class SuccessorsTimeTest {

    private static final Sale FIRST = sale(SaleState.COMPLETED, STARTED);
    private static final Sale THIRD = sale(SaleState.COMPLETED, MARCH);

    @Test
    void is_what_its_charges_pay_for_and_not_what_lies_between_them() {
        PaidTime time = paidTime(successor(), FIRST, THIRD);

        assertThat(time.holdsDayOf(STARTED)).isTrue();
        assertThat(time.holdsDayOf(FEBRUARY.minus(Duration.ofDays(1)))).isTrue();
        assertThat(time.holdsDayOf(FEBRUARY)).isFalse();
        assertThat(time.holdsDayOf(MARCH.minus(Duration.ofDays(1)))).isFalse();
        assertThat(time.holdsDayOf(MARCH)).isTrue();
    }

    @Test
    void is_nothing_while_no_money_has_come() {
        assertThat(paidTime(successor(), sale(SaleState.DECLINED, STARTED))).isEqualTo(PaidTime.NONE);
    }

    @Test
    void begins_before_a_change_of_its_plan_and_reaches_no_further_than_its_charges() {
        Subscription successor = successor();
        Subscription changed = successor.billed(
                PLAN.id(), successor.paidThrough(), successor.course().changedAt(MARCH), MARCH);

        PaidTime time = paidTime(changed, FIRST, THIRD);

        assertThat(time.holdsDayOf(STARTED)).isTrue();
        assertThat(time.holdsDayOf(FEBRUARY)).isFalse();
        assertThat(time.holdsDayOf(MARCH)).isTrue();
    }

    @Test
    void nobody_is_paid_in_place_of_another_without_one() {
        assertThat(paidTime(active(), FIRST)).isEqualTo(PaidTime.NONE);
    }

    private static Subscription successor() {
        Subscription intent = intended(PLAN).succeededBy(new SubscriptionId(new UUID(0, 2)), PLAN, STARTED);
        return observed(intent, report(ProviderStatus.ACTIVE, STARTED), List.of());
    }

    private static PaidTime paidTime(Subscription of, Sale... charges) {
        return of.paidInPlaceOfAnother(PLAN, List.of(charges));
    }
}
