package app.tollgate.application.command;

import static app.tollgate.application.command.CommandHouse.PAID_THROUGH;
import static app.tollgate.domain.testing.Moments.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.subscription.Reports;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Nobody came between the approval of a successor and the renewal of its predecessor, and PayPal charged for both.
@Tag("SUB-6")
class DoubleChargeTest extends DoubleChargeScene {

    @Test
    void the_renewal_beside_a_paid_successor_is_given_back_and_buys_nothing() {
        theSuccessorCharged(FIRST_OF_SUCCESSOR);
        theSuccessorTakesOver();

        assertThat(house.janitorAfter(Duration.ZERO).settled()).isOne();

        assertThat(house.control.calls()).containsExactly("cancel I-1", "refund S-RENEWAL");
        assertThat(row("I-1").paidThrough()).contains(PAID_THROUGH);
        hears("I-1");
        assertThat(row("I-1").paidThrough()).contains(PAID_THROUGH);
    }

    @Test
    void the_renewal_is_kept_while_the_successor_could_not_be_charged() {
        hears("I-CREATED1");

        assertThat(house.janitorAfter(Duration.ZERO).settled()).isOne();

        assertThat(house.control.calls()).containsExactly("cancel I-1");
        assertThat(row("I-1").paidThrough()).contains(A_MONTH_LATER);
        assertThat(row("I-CREATED1").isLive()).isTrue();
    }

    @Test
    void the_renewal_is_kept_where_only_a_later_period_of_the_successor_was_paid() {
        theSuccessorCharged(Reports.aPaidSale("S-NEW", A_MONTH_LATER));
        house.subscriptions.clock.set(A_MONTH_LATER.plusSeconds(60));
        hears("I-CREATED1");

        var _ = house.janitorAfter(Duration.ZERO);

        assertThat(house.control.calls()).containsExactly("cancel I-1");
        assertThat(row("I-1").paidThrough()).contains(A_MONTH_LATER);
    }

    @Test
    void the_renewal_is_given_back_when_the_successor_is_paid_in_the_end() {
        hears("I-CREATED1");
        var _ = house.janitorAfter(Duration.ZERO);
        house.subscriptions.clock.advance(Duration.ofDays(5));
        theSuccessorCharged(Reports.aPaidSale("S-NEW", PAID_THROUGH.plus(Duration.ofDays(5))));
        hears("I-CREATED1");

        assertThat(house.janitorAfter(Duration.ZERO).settled()).isOne();

        assertThat(house.control.calls()).containsExactly("cancel I-1", "refund S-RENEWAL");
        assertThat(row("I-1").paidThrough()).contains(PAID_THROUGH);
        hears("I-CREATED1");
        assertThat(house.janitorAfter(Duration.ZERO).total()).isZero();
    }

    @Test
    void a_renewal_that_is_listed_late_is_given_back_too() {
        theSuccessorCharged(FIRST_OF_SUCCESSOR);
        house.subscriptions.paypal.reports(
                Reports.aReport("I-1").of(house.subscriptions.ann.id()).build(), Reports.aPaidSale("S-I-1", NOW));
        theSuccessorTakesOver();
        assertThat(house.janitorAfter(Duration.ZERO).settled()).isOne();
        house.subscriptions.paypal.reports(
                house.subscriptions.paypal.reported(new ProviderSubscriptionId("I-1")), RENEWAL);
        hears("I-1");

        assertThat(house.janitorAfter(Duration.ZERO).settled()).isOne();

        assertThat(house.control.calls()).containsExactly("cancel I-1", "refund S-RENEWAL");
        assertThat(row("I-1").paidThrough()).contains(PAID_THROUGH);
    }
}
