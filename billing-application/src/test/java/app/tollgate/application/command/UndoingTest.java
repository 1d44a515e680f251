package app.tollgate.application.command;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.application.subscription.Reports;
import app.tollgate.domain.command.CommandStatus;
import app.tollgate.domain.command.SubscriptionCommand;
import app.tollgate.domain.payment.Sale;
import app.tollgate.domain.payment.SaleState;
import app.tollgate.domain.subscription.ProviderStatus;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.subscription.SubscriptionStatus;
import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A second subscription approved beside a live one: an old link, a second device, a button.
@Tag("SUB-9")
@Tag("SUB-10")
class UndoingTest {

    private final CommandHouse house = new CommandHouse();

    @Test
    void is_cancelled_at_paypal_and_paid_back_and_said_to_a_person() {
        Subscription first = house.annIsSubscribed("I-1");
        aSecondOneIsApproved();

        ResolveCommands.Report report = house.janitorAfter(Duration.ZERO);

        assertThat(report.notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.refused()).isFalse());
        assertThat(house.control.calls()).containsExactly("cancel I-2", "refund S-2");
        assertThat(house.subscriptions.liveRows())
                .containsExactly(
                        house.subscriptions.subscriptions.find(first.id()).block(SOON));
        assertThat(second().status()).isInstanceOf(SubscriptionStatus.Undone.class);
        assertThat(second().paidThrough()).isEmpty();
    }

    @Test
    void is_adopted_when_the_first_has_ended_and_nobody_knew() {
        house.annIsSubscribed("I-1");
        var _ = house.control
                .cancel(house.subscriptions.onlyRow().providerId().orElseThrow(), "at paypal")
                .block(SOON);
        aSecondOneIsApproved();

        var _ = house.janitorAfter(Duration.ZERO);

        assertThat(house.control.calls()).containsExactly("cancel I-1");
        theSecondIsAdoptedSince("the first had ended");
    }

    @Test
    @Tag("SUB-5")
    void is_the_way_out_of_a_suspension_for_failed_payments() {
        theFirstIsStopped();
        aSecondOneIsApproved();

        var _ = house.janitorAfter(Duration.ZERO);

        assertThat(house.control.calls()).containsExactly("cancel I-1");
        theSecondIsAdoptedSince("the first could not be collected");
    }

    @Test
    @Tag("SUB-5")
    void waits_while_what_is_outstanding_of_the_first_is_being_collected() {
        theFirstIsStopped();
        house.control.answersNextWith(new GatewayAnswer.Unknown<>());
        house.steer(new SteerSubscription.Wish.PayOutstanding());
        aSecondOneIsApproved();

        assertThat(house.janitorAfter(Duration.ZERO).open()).isOne();

        assertThat(house.control.calls()).containsExactly("capture I-1");
    }

    private void theSecondIsAdoptedSince(String reason) {
        assertThat(house.subscriptions.liveRows()).singleElement().satisfies(live -> {
            assertThat(live.id()).isEqualTo(second().id());
            assertThat(live.status()).isEqualTo(new SubscriptionStatus.Active());
        });
        assertThat(house.subscriptions.commands.all())
                .extracting(SubscriptionCommand::status)
                .singleElement(InstanceOfAssertFactories.type(CommandStatus.Dropped.class))
                .satisfies(dropped -> assertThat(dropped.why()).startsWith(reason));
    }

    private void theFirstIsStopped() {
        house.annIsSubscribed("I-1");
        house.subscriptions.paypal.changes(
                new ProviderSubscriptionId("I-1"),
                _ -> Reports.aReport("I-1").in(ProviderStatus.SUSPENDED).build());
        house.owes("I-1", 1290);
    }

    @Test
    @Tag("SYN-2")
    void goes_on_after_every_lost_answer_and_pays_back_once() {
        house.annIsSubscribed("I-1");
        aSecondOneIsApproved();
        house.control.losesNextAnswer();

        assertThat(house.janitorAfter(Duration.ZERO).open()).isOne();
        house.control.losesNextAnswer();
        assertThat(house.janitorAfter(Duration.ofHours(1)).open()).isOne();
        assertThat(house.janitorAfter(Duration.ofDays(1)).settled()).isOne();

        assertThat(house.control.calls()).containsExactly("cancel I-2", "refund S-2");
    }

    @Test
    void nothing_is_undone_while_paypal_cannot_say_whether_the_first_is_alive() {
        house.annIsSubscribed("I-1");
        aSecondOneIsApproved();
        house.subscriptions.paypal.answersReadingsWith(new GatewayAnswer.Unknown<>());

        assertThat(house.janitorAfter(Duration.ZERO).open()).isOne();

        assertThat(house.control.calls()).isEmpty();
        assertThat(second().status()).isInstanceOf(SubscriptionStatus.Abandoned.class);
    }

    @Test
    void what_it_charged_long_ago_is_booked_as_paid_back_too() {
        Instant later = NOW.plus(Duration.ofDays(60));
        house.annIsSubscribed("I-1");
        house.subscriptions.clock.advance(Duration.ofDays(61));
        theSecondCharged(Reports.aPaidSale("S-2", NOW), Reports.aPaidSale("S-3", later));
        var _ = house.subscriptions.refreshNow("I-2");
        theSecondCharged(
                Reports.aSale("S-2", SaleState.REFUNDED, NOW), Reports.aSale("S-3", SaleState.REFUNDED, later));

        assertThat(house.janitorAfter(Duration.ZERO).settled()).isOne();

        assertThat(house.subscriptions.payments.ofSubscription(second().id()).toIterable())
                .allMatch(payment -> payment.sale().state() == SaleState.REFUNDED);
    }

    @Test
    void what_paypal_lists_late_is_paid_back_as_well() {
        house.annIsSubscribed("I-1");
        house.subscriptions.paypal.reports(
                Reports.aReport("I-2").of(house.subscriptions.ann.id()).build());
        var _ = house.subscriptions.refreshNow("I-2");
        assertThat(house.janitorAfter(Duration.ZERO).settled()).isOne();

        house.subscriptions.paypal.reports(
                Reports.aReport("I-2").in(ProviderStatus.CANCELLED).build(), Reports.aPaidSale("S-2", NOW));
        var _ = house.subscriptions.refreshNow("I-2");

        assertThat(house.janitorAfter(Duration.ZERO).settled()).isOne();
        assertThat(house.control.calls()).containsExactly("cancel I-2", "refund S-2");
    }

    @Test
    void a_refund_paypal_refuses_is_said_to_a_person() {
        house.annIsSubscribed("I-1");
        aSecondOneIsApproved();
        house.subscriptions.paypal.changes(
                second().providerId().orElseThrow(),
                report -> Reports.aReport("I-2").in(ProviderStatus.CANCELLED).build());
        house.control.answersNextWith(new GatewayAnswer.Refused<>("REFUND_NOT_ALLOWED", "debug-9"));

        assertThat(house.janitorAfter(Duration.ZERO).notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.refused()).isTrue());
    }

    private void aSecondOneIsApproved() {
        theSecondCharged(Reports.aPaidSale("S-2", NOW));
        var _ = house.subscriptions.refreshNow("I-2");
    }

    private void theSecondCharged(Sale... sales) {
        house.subscriptions.paypal.reports(
                Reports.aReport("I-2").of(house.subscriptions.ann.id()).build(), sales);
    }

    private Subscription second() {
        return house.subscriptions.rows().stream()
                .filter(row -> row.providerId().orElseThrow().value().equals("I-2"))
                .findFirst()
                .orElseThrow();
    }
}
