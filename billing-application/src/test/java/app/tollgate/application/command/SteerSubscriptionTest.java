package app.tollgate.application.command;

import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.Moments.daysLater;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.command.SteerSubscription.Outcome;
import app.tollgate.application.command.SteerSubscription.Wish;
import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.application.subscription.Reports;
import app.tollgate.domain.command.CommandStatus;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.subscription.SubscriptionStatus;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Cancelling, suspending, reactivating and paying what is outstanding, on both sides.
class SteerSubscriptionTest {

    private static final Wish CANCEL = new Wish.Cancel("enough");
    private static final Wish SUSPEND = new Wish.Suspend("holidays");
    private static final Wish REACTIVATE = new Wish.Reactivate("back");

    private final CommandHouse house = new CommandHouse();

    @Test
    @Tag("SUB-4")
    void cancels_at_paypal_now_and_keeps_what_is_paid_for() {
        Subscription before = house.annIsSubscribed("I-1");

        Outcome outcome = house.steer(CANCEL);

        Subscription after = house.subscriptions.onlyRow();
        assertThat(outcome).isEqualTo(new Outcome.Done(withVersionOf(after, outcome)));
        assertThat(after.status()).isInstanceOf(SubscriptionStatus.Cancelled.class);
        assertThat(after.paidThrough()).isEqualTo(before.paidThrough());
        assertThat(house.commandsOf(after))
                .singleElement()
                .satisfies(command -> assertThat(command.status()).isInstanceOf(CommandStatus.Done.class));
    }

    @Test
    @Tag("SUB-4")
    void cancelling_again_asks_paypal_nothing() {
        house.annIsSubscribed("I-1");
        house.steer(CANCEL);

        assertThat(house.steer(CANCEL)).isInstanceOf(Outcome.AsItIs.class);

        assertThat(house.control.calls()).containsExactly("cancel I-1");
    }

    @Test
    @Tag("SUB-4")
    void what_the_buyer_cancelled_at_paypal_is_cancelled() {
        house.annIsSubscribed("I-1");
        var _ = house.control
                .cancel(house.subscriptions.onlyRow().providerId().orElseThrow(), "at paypal")
                .block(SOON);

        assertThat(house.steer(CANCEL)).isInstanceOf(Outcome.Done.class);

        assertThat(house.subscriptions.onlyRow().status()).isInstanceOf(SubscriptionStatus.Cancelled.class);
    }

    @Test
    @Tag("SUB-4")
    void a_wish_nobody_approved_is_withdrawn_here_alone() {
        house.subscriptions.has(house.subscriptions
                .annsSubscription(house.subscriptions.monthly)
                .knownAs("I-1")
                .build());

        assertThat(house.steer(CANCEL)).isInstanceOf(Outcome.Done.class);

        assertThat(house.subscriptions.onlyRow().status()).isInstanceOf(SubscriptionStatus.Abandoned.class);
        assertThat(house.control.calls()).isEmpty();
    }

    @Test
    @Tag("SUB-4")
    void an_approval_that_is_still_on_its_way_is_cancelled_at_paypal() {
        house.subscriptions.has(house.subscriptions
                .annsSubscription(house.subscriptions.monthly)
                .knownAs("I-1")
                .build());
        house.subscriptions.paypal.reports(
                Reports.aReport("I-1").of(house.subscriptions.ann.id()).build());

        assertThat(house.steer(CANCEL)).isInstanceOf(Outcome.Done.class);

        assertThat(house.control.calls()).containsExactly("cancel I-1");
        assertThat(house.subscriptions.onlyRow().status()).isInstanceOf(SubscriptionStatus.Cancelled.class);
    }

    @Test
    @Tag("SUB-5")
    void suspends_and_reactivates_on_both_sides() {
        house.annIsSubscribed("I-1");

        assertThat(house.steer(SUSPEND)).isInstanceOf(Outcome.Done.class);
        assertThat(house.subscriptions.onlyRow().status()).isInstanceOf(SubscriptionStatus.Suspended.class);
        assertThat(house.steer(SUSPEND)).isInstanceOf(Outcome.AsItIs.class);

        assertThat(house.steer(REACTIVATE)).isInstanceOf(Outcome.Done.class);
        assertThat(house.subscriptions.onlyRow().status()).isEqualTo(new SubscriptionStatus.Active());
        assertThat(house.control.calls()).containsExactly("suspend I-1", "reactivate I-1");
    }

    @Test
    @Tag("SUB-5")
    @Tag("SUB-7")
    void a_suspension_for_failed_payments_is_lifted_once_what_is_outstanding_is_paid() {
        house.annIsSubscribed("I-1");
        house.control.stoppedByFailures("I-1");
        house.steer(SUSPEND);
        house.owes("I-1", 1290);

        assertThat(house.steer(REACTIVATE))
                .isInstanceOfSatisfying(
                        Outcome.Owes.class,
                        owes -> assertThat(owes.outstanding()).isPresent());

        assertThat(house.steer(new Wish.PayOutstanding())).isInstanceOf(Outcome.Done.class);
        assertThat(house.steer(REACTIVATE)).isInstanceOf(Outcome.Done.class);
        assertThat(house.subscriptions.onlyRow().status()).isEqualTo(new SubscriptionStatus.Active());
    }

    @Test
    @Tag("SUB-7")
    void nothing_outstanding_is_nothing_to_pay() {
        house.annIsSubscribed("I-1");

        assertThat(house.steer(new Wish.PayOutstanding())).isInstanceOf(Outcome.AsItIs.class);
        assertThat(house.control.calls()).isEmpty();
    }

    @Test
    void an_ended_one_cannot_be_suspended_nor_brought_back() {
        house.subscriptions.has(house.subscriptions
                .annsSubscription(house.subscriptions.monthly)
                .knownAs("I-1")
                .cancelled(daysLater(-1))
                .build());

        assertThat(house.steer(SUSPEND)).isInstanceOf(Outcome.NotInThisState.class);
        assertThat(house.steer(REACTIVATE)).isInstanceOf(Outcome.NotInThisState.class);
    }

    @Test
    void a_stranger_has_none() {
        house.annIsSubscribed("I-1");

        assertThat(house.steer(new CustomerId("stranger"), CANCEL)).isEqualTo(new Outcome.NoSubscription());
        assertThat(house.control.calls()).isEmpty();
    }

    @Test
    void what_was_not_sent_is_not_done_and_leaves_nothing_open() {
        Subscription row = house.annIsSubscribed("I-1");
        house.control.answersNextWith(new GatewayAnswer.Unavailable<>(Optional.empty()));

        assertThat(house.steer(CANCEL)).isInstanceOf(Outcome.ProviderUnavailable.class);
        assertThat(house.commandsOf(row)).noneMatch(command -> command.isOpen());
        assertThat(house.steer(CANCEL)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_refusal_of_paypal_is_said_as_such() {
        house.annIsSubscribed("I-1");
        house.control.answersNextWith(new GatewayAnswer.Refused<>("SUBSCRIBER_ACCOUNT_CLOSED", "debug-9"));

        assertThat(house.steer(CANCEL)).isEqualTo(new Outcome.ProviderRefused("SUBSCRIBER_ACCOUNT_CLOSED", "debug-9"));
    }

    /// The stored row is one version ahead of the one that was answered.
    private static Subscription withVersionOf(Subscription stored, Outcome outcome) {
        Subscription answered = ((Outcome.Done) outcome).subscription();
        assertThat(answered.status()).isEqualTo(stored.status());
        return answered;
    }
}
