package app.tollgate.application.command;

import static app.tollgate.application.command.CommandHouse.PAID_THROUGH;
import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.SamplePlans.aPlan;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.application.port.gateway.RefundGateway.Refunding;
import app.tollgate.application.subscription.Reports;
import app.tollgate.domain.payment.Sale;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.subscription.ProviderSubscription;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import app.tollgate.domain.subscription.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Nobody came between the approval of a successor and the renewal of its predecessor, and PayPal charged for both.
@Tag("SUB-6")
class DoubleChargeTest {

    private static final String ELSEWHERE = "P-ELSEWHERE";
    private static final Instant A_MONTH_LATER = Instant.parse("2026-05-01T10:00:00Z");
    private static final Sale RENEWAL = Reports.aPaidSale("S-RENEWAL", PAID_THROUGH);
    private static final Sale FIRST_OF_SUCCESSOR = Reports.aPaidSale("S-NEW", PAID_THROUGH);

    private final CommandHouse house = new CommandHouse();
    private final Plan elsewhere =
            aPlan().publishedAs(ELSEWHERE, "PROD-ELSEWHERE").build();

    @BeforeEach
    void a_successor_is_approved_and_the_renewal_charged() {
        house.annIsSubscribed("I-1");
        house.subscriptions.plans.with(elsewhere);
        assertThat(house.changeTo(elsewhere.code())).isInstanceOf(ChangePlan.Outcome.AwaitingConsent.class);
        theSuccessorCharged();
        house.subscriptions.paypal.reports(
                Reports.aReport("I-1")
                        .of(house.subscriptions.ann.id())
                        .updatedAt(PAID_THROUGH)
                        .build(),
                Reports.aPaidSale("S-I-1", NOW),
                RENEWAL);
        house.subscriptions.clock.set(PAID_THROUGH.plusSeconds(60));
    }

    @Test
    void the_renewal_beside_a_paid_successor_is_given_back_and_buys_nothing() {
        theSuccessorCharged(FIRST_OF_SUCCESSOR);
        hears("I-CREATED1");

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
        hears("I-CREATED1");
        var _ = house.janitorAfter(Duration.ZERO);
        house.subscriptions.paypal.reports(
                house.subscriptions.paypal.reported(new ProviderSubscriptionId("I-1")), RENEWAL);
        hears("I-1");

        assertThat(house.janitorAfter(Duration.ZERO).settled()).isOne();

        assertThat(house.control.calls()).containsExactly("cancel I-1", "refund S-RENEWAL");
        assertThat(row("I-1").paidThrough()).contains(PAID_THROUGH);
    }

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
        hears("I-CREATED1");

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
        hears("I-CREATED1");
        assertThat(house.janitorAfter(Duration.ZERO).settled()).isOne();
        house.control.refundsEndAs(Refunding.FAILED);
        house.subscriptions.clock.advance(Duration.ofDays(3));
        hears("I-1");

        assertThat(house.janitorAfter(Duration.ZERO).settled()).isOne();

        assertThat(house.subscriptions.paypal.isRefunded(RENEWAL.id())).isTrue();
    }

    private void theSuccessorCharged(Sale... charges) {
        ProviderSubscription report = Reports.aReport("I-CREATED1")
                .to(ELSEWHERE)
                .of(house.subscriptions.ann.id())
                .updatedAt(NOW.plusSeconds(60))
                .build();
        house.subscriptions.paypal.reports(startingAt(report), charges);
    }

    private static ProviderSubscription startingAt(ProviderSubscription report) {
        return new ProviderSubscription(
                report.id(),
                report.plan(),
                report.status(),
                report.customId(),
                report.overridden(),
                PAID_THROUGH,
                report.updatedAt(),
                Optional.of(PAID_THROUGH),
                report.dunning());
    }

    private void hears(String id) {
        var _ = house.subscriptions.refreshNow(id);
    }

    private Subscription row(String id) {
        return house.subscriptions
                .subscriptions
                .findByProviderId(new ProviderSubscriptionId(id))
                .block(SOON);
    }
}
