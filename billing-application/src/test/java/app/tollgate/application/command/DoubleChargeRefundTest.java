package app.tollgate.application.command;

import static app.tollgate.application.command.CommandHouse.PAID_THROUGH;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.application.port.gateway.RefundGateway.Refunding;
import app.tollgate.application.subscription.Reports;
import app.tollgate.domain.payment.SaleState;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What becomes of giving back what was charged twice.
@Tag("SUB-6")
class DoubleChargeRefundTest extends DoubleChargeScene {

    @Test
    void what_paypal_refuses_counts_as_refused_and_is_asked_for_again_a_day_later() {
        theSuccessorCharged(FIRST_OF_SUCCESSOR);
        house.control.answersNextWith(new GatewayAnswer.Refused<>("SUBSCRIPTION_STATUS_INVALID", "debug"));
        house.subscriptions.paypal.reports(
                Reports.aReport("I-1")
                        .in(app.tollgate.domain.subscription.ProviderStatus.CANCELLED)
                        .updatedAt(PAID_THROUGH)
                        .build(),
                RENEWAL);
        house.control.answersNextWith(new GatewayAnswer.Refused<>("REFUND_NOT_ALLOWED", "debug"));
        theSuccessorTakesOver();

        assertThat(house.janitorAfter(Duration.ZERO).refused()).isOne();
        assertThat(row("I-CREATED1").isLive()).isTrue();
        hears("I-CREATED1");
        assertThat(house.janitorAfter(Duration.ZERO).total()).isZero();

        house.subscriptions.clock.advance(Duration.ofDays(1));
        hears("I-CREATED1");
        assertThat(house.janitorAfter(Duration.ZERO).settled()).isOne();
        assertThat(house.control.calls()).containsExactly("cancel I-1", "refund S-RENEWAL", "refund S-RENEWAL");
    }

    @Test
    void a_refund_that_fails_later_is_tried_again() {
        theSuccessorCharged(FIRST_OF_SUCCESSOR);
        house.control.refundsStandAs(Refunding.PENDING);
        theSuccessorTakesOver();
        assertThat(house.janitorAfter(Duration.ZERO).open()).isOne();
        assertThat(house.janitorAfter(Duration.ofDays(1)).open()).isOne();
        assertThat(house.control.refundsOrdered()).isOne();
        house.control.refundsEndAs(Refunding.FAILED);

        assertThat(house.janitorAfter(Duration.ofDays(3)).settled()).isOne();

        assertThat(house.subscriptions.paypal.isRefunded(RENEWAL.id())).isTrue();
        assertThat(house.control.refundsOrdered()).isEqualTo(2);
    }

    @Test
    @Tag("SUB-4")
    void a_refund_that_nobody_knows_of_keeps_nobody_from_ending_the_successor() {
        theSuccessorCharged(FIRST_OF_SUCCESSOR);
        theSuccessorTakesOver();
        house.control.answersNextWith(new GatewayAnswer.Unknown<>());
        assertThat(house.janitorAfter(Duration.ZERO).open()).isOne();

        assertThat(house.steer(new SteerSubscription.Wish.Cancel("enough")))
                .isInstanceOf(SteerSubscription.Outcome.Done.class);

        assertThat(house.control.calls()).containsExactly("cancel I-1", "refund S-RENEWAL", "cancel I-CREATED1");
    }

    @Test
    void what_the_bank_took_back_is_not_given_back_again() {
        theSuccessorCharged(FIRST_OF_SUCCESSOR);
        house.subscriptions.paypal.reports(
                Reports.aReport("I-1")
                        .of(house.subscriptions.ann.id())
                        .updatedAt(PAID_THROUGH)
                        .build(),
                Reports.aSale("S-RENEWAL", SaleState.REFUNDED, PAID_THROUGH));
        theSuccessorTakesOver();

        assertThat(house.janitorAfter(Duration.ZERO).settled()).isOne();

        assertThat(house.control.calls()).containsExactly("cancel I-1");
        assertThat(row("I-1").paidThrough()).contains(PAID_THROUGH);
    }

    @Test
    void after_five_refusals_nothing_is_ordered_and_a_person_hears_of_it_each_day() {
        theSuccessorCharged(FIRST_OF_SUCCESSOR);
        theSuccessorTakesOver();
        for (int day = 0; day < 5; day++) {
            house.control.answersNextWith(new GatewayAnswer.Refused<>("REFUND_NOT_ALLOWED", "debug"));
            assertThat(house.janitorAfter(Duration.ZERO).refused()).isOne();
            house.subscriptions.clock.advance(Duration.ofDays(1));
            hears("I-1");
        }
        int calls = house.control.calls().size();

        assertThat(house.janitorAfter(Duration.ZERO).notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.what()).contains("5 refusals"));

        assertThat(house.control.calls()).hasSize(calls);
    }
}
