package app.tollgate.application.command;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.command.SteerSubscription.Outcome;
import app.tollgate.application.command.SteerSubscription.Wish;
import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.subscription.SubscriptionStatus;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// PayPal did something and its answer was lost, or it did nothing and nobody knows (SYN-2).
@Tag("SYN-2")
class LostAnswersTest {

    private static final Duration JANITOR = Duration.ofMinutes(5);
    private static final Wish CANCEL = new Wish.Cancel("enough");

    private final CommandHouse house = new CommandHouse();

    @Test
    void a_cancellation_whose_answer_was_lost_is_found_done() {
        Subscription row = house.annIsSubscribed("I-1");
        house.control.losesNextAnswer();

        assertThat(house.steer(CANCEL)).isEqualTo(new Outcome.Settling());
        assertThat(house.subscriptions.onlyRow().status()).isEqualTo(new SubscriptionStatus.Active());

        assertThat(house.janitorAfter(JANITOR).settled()).isOne();
        assertThat(house.subscriptions.onlyRow().status()).isInstanceOf(SubscriptionStatus.Cancelled.class);
        assertThat(house.control.calls()).containsExactly("cancel I-1");
        assertThat(house.commandsOf(row)).noneMatch(command -> command.isOpen());
    }

    @Test
    void a_cancellation_that_never_arrived_is_sent_again() {
        house.annIsSubscribed("I-1");
        house.control.answersNextWith(new GatewayAnswer.Unknown<>());

        assertThat(house.steer(CANCEL)).isEqualTo(new Outcome.Settling());

        assertThat(house.janitorAfter(JANITOR).settled()).isOne();
        assertThat(house.subscriptions.onlyRow().status()).isInstanceOf(SubscriptionStatus.Cancelled.class);
    }

    @Test
    void nothing_else_is_asked_before_the_outcome_is_known() {
        house.annIsSubscribed("I-1");
        house.control.answersNextWith(new GatewayAnswer.Unknown<>());
        house.steer(new Wish.Suspend("pause"));

        assertThat(house.steer(CANCEL)).isInstanceOf(Outcome.ProviderUnavailable.class);
        assertThat(house.steer(new Wish.Suspend("pause"))).isEqualTo(new Outcome.Settling());

        assertThat(house.control.calls()).containsExactly("suspend I-1");
    }

    @Test
    void the_next_command_first_finds_out_about_the_one_before() {
        house.annIsSubscribed("I-1");
        house.control.losesNextAnswer();
        house.steer(new Wish.Suspend("pause"));
        house.subscriptions.clock.advance(Duration.ofMinutes(3));

        assertThat(house.steer(new Wish.Reactivate("back"))).isInstanceOf(Outcome.Done.class);

        assertThat(house.control.calls()).containsExactly("suspend I-1", "reactivate I-1");
        assertThat(house.subscriptions.onlyRow().status()).isEqualTo(new SubscriptionStatus.Active());
    }

    @Test
    @Tag("SUB-7")
    void a_capture_whose_answer_was_lost_charges_once() {
        house.annIsSubscribed("I-1");
        house.owes("I-1", 1290);
        house.control.losesNextAnswer();

        assertThat(house.steer(new Wish.PayOutstanding())).isEqualTo(new Outcome.Settling());

        assertThat(house.janitorAfter(JANITOR).settled()).isOne();
        assertThat(house.control.calls()).containsExactly("capture I-1");
    }

    @Test
    void while_paypal_is_silent_it_is_asked_after_five_minutes_an_hour_and_then_daily() {
        house.annIsSubscribed("I-1");
        house.control.answersNextWith(new GatewayAnswer.Unknown<>());
        house.steer(CANCEL);
        house.subscriptions.paypal.answersReadingsWith(new GatewayAnswer.Unavailable<>(Optional.empty()));

        assertThat(house.janitorAfter(JANITOR.minusSeconds(1)).total()).isZero();
        assertThat(house.janitorAfter(Duration.ofSeconds(1)).open()).isOne();
        assertThat(house.janitorAfter(Duration.ofMinutes(59)).total()).isZero();
        assertThat(house.janitorAfter(Duration.ofMinutes(1)).open()).isOne();
        assertThat(house.janitorAfter(Duration.ofHours(23)).total()).isZero();
        assertThat(house.janitorAfter(Duration.ofHours(1)).open()).isOne();

        house.subscriptions.paypal.recovers();
        assertThat(house.janitorAfter(Duration.ofDays(1)).settled()).isOne();
    }

    @Test
    @Tag("SUB-4")
    void a_cancellation_is_tried_again_before_the_next_charge_however_near_it_is() {
        house.annIsSubscribed("I-1");
        house.subscriptions.clock.set(CommandHouse.PAID_THROUGH.minus(Duration.ofHours(3)));
        house.control.answersNextWith(new GatewayAnswer.Unknown<>());
        house.steer(CANCEL);
        house.subscriptions.paypal.answersReadingsWith(new GatewayAnswer.Unavailable<>(Optional.empty()));
        var _ = house.janitorAfter(JANITOR);
        var _ = house.janitorAfter(Duration.ofHours(1));

        assertThat(house.janitorAfter(Duration.ofHours(1)).open()).isOne();
        house.subscriptions.paypal.recovers();
        assertThat(house.janitorAfter(Duration.ofMinutes(30)).settled()).isOne();

        assertThat(house.subscriptions.clock.instant()).isBefore(CommandHouse.PAID_THROUGH);
    }
}
