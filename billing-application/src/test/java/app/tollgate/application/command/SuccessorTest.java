package app.tollgate.application.command;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.SamplePlans.aPlan;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.command.ChangePlan.Outcome;
import app.tollgate.application.command.SteerSubscription.Wish;
import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.application.subscription.Reports;
import app.tollgate.application.subscription.SubscriptionView;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.subscription.ProviderStatus;
import app.tollgate.domain.subscription.ProviderSubscription;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.subscription.SubscriptionStatus;
import app.tollgate.domain.testing.CanIgnoreReturnValue;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Moving to a plan of another product: a successor follows where the present one ends.
@Tag("SUB-6")
class SuccessorTest {

    private static final String ELSEWHERE = "P-ELSEWHERE";

    private final CommandHouse house = new CommandHouse();
    private final Plan elsewhere =
            aPlan().publishedAs(ELSEWHERE, "PROD-ELSEWHERE").build();

    @Test
    void a_plan_of_another_product_is_a_successor_from_the_end_of_what_is_paid() {
        house.annIsSubscribed("I-1");

        Outcome outcome = changeElsewhere();

        assertThat(outcome).isInstanceOfSatisfying(Outcome.AwaitingConsent.class, awaiting -> {
            assertThat(awaiting.inPlace()).isFalse();
            assertThat(awaiting.from()).isEqualTo(CommandHouse.PAID_THROUGH);
        });
        assertThat(house.subscriptions.paypal.creations())
                .singleElement()
                .satisfies(creation -> assertThat(creation.startsAt()).contains(CommandHouse.PAID_THROUGH));
        assertThat(house.subscriptions.liveRows())
                .singleElement()
                .satisfies(live -> assertThat(live.status()).isEqualTo(new SubscriptionStatus.Active()));
        assertThat(shown().pendingChange()).isPresent();
    }

    @Test
    @Tag("SUB-10")
    void an_approved_successor_takes_over_when_the_other_has_ended_at_paypal() {
        house.annIsSubscribed("I-1");
        changeElsewhere();

        approveSuccessor();
        assertThat(house.subscriptions.liveRows())
                .singleElement()
                .satisfies(live -> assertThat(live.plan()).isEqualTo(house.subscriptions.monthly.id()));

        assertThat(house.janitorAfter(Duration.ZERO).settled()).isOne();
        assertThat(house.control.calls()).containsExactly("cancel I-1");
        assertThat(house.subscriptions.liveRows())
                .singleElement()
                .satisfies(live -> assertThat(live.plan()).isEqualTo(elsewhere.id()));
        assertThat(shown().paidThrough()).contains(CommandHouse.PAID_THROUGH);
    }

    @Test
    @Tag("SYN-2")
    void taking_over_goes_on_after_every_lost_answer() {
        house.annIsSubscribed("I-1");
        changeElsewhere();
        approveSuccessor();
        house.control.losesNextAnswer();

        assertThat(house.janitorAfter(Duration.ZERO).open()).isOne();
        assertThat(house.janitorAfter(Duration.ofHours(1)).settled()).isOne();

        assertThat(house.control.calls()).containsExactly("cancel I-1", "cancel I-1");
        assertThat(house.subscriptions.liveRows()).hasSize(1);
    }

    @Test
    @Tag("SUB-4")
    void cancelling_gives_up_a_successor_nobody_approved() {
        house.annIsSubscribed("I-1");
        changeElsewhere();

        assertThat(house.steer(new Wish.Cancel("enough"))).isInstanceOf(SteerSubscription.Outcome.Done.class);

        assertThat(house.subscriptions.rows())
                .extracting(row -> row.status().isLive())
                .containsOnly(false);
    }

    @Test
    @Tag("SUB-4")
    void cancelling_right_after_the_approval_cancels_the_successor() {
        house.annIsSubscribed("I-1");
        changeElsewhere();
        approveSuccessor();
        house.subscriptions.clock.advance(Duration.ofMinutes(3));

        assertThat(house.steer(new Wish.Cancel("enough"))).isInstanceOf(SteerSubscription.Outcome.Done.class);

        assertThat(house.control.calls()).containsExactly("cancel I-1", "cancel I-CREATED1");
        assertThat(house.subscriptions.liveRows()).isEmpty();
    }

    @Test
    @Tag("SUB-4")
    void nothing_is_cancelled_while_it_is_not_known_which_of_the_two_is_meant() {
        house.annIsSubscribed("I-1");
        changeElsewhere();
        approveSuccessor();

        assertThat(house.steer(new Wish.Cancel("enough")))
                .isInstanceOf(SteerSubscription.Outcome.ProviderUnavailable.class);

        assertThat(house.control.calls()).isEmpty();
    }

    @Test
    @Tag("SUB-4")
    void no_cancel_is_promised_while_paypal_cannot_say_whether_the_successor_was_approved() {
        Subscription present = house.annIsSubscribed("I-1");
        changeElsewhere();
        house.subscriptions.paypal.answersReadingsWith(new GatewayAnswer.Unavailable<>(Optional.empty()));

        assertThat(house.steer(new Wish.Cancel("enough")))
                .isInstanceOf(SteerSubscription.Outcome.ProviderUnavailable.class);

        assertThat(house.commandsOf(present)).isEmpty();
        assertThat(house.subscriptions.rows())
                .extracting(Subscription::status)
                .noneMatch(SubscriptionStatus.Abandoned.class::isInstance);
    }

    @Test
    void shortly_before_a_renewal_no_successor_is_made() {
        house.annIsSubscribed("I-1");
        house.subscriptions.clock.set(CommandHouse.PAID_THROUGH.minus(Duration.ofHours(2)));

        assertThat(changeElsewhere()).isEqualTo(new Outcome.RenewalTooClose(CommandHouse.PAID_THROUGH));
        assertThat(house.subscriptions.paypal.creations()).isEmpty();
    }

    @CanIgnoreReturnValue
    private Outcome changeElsewhere() {
        house.subscriptions.plans.with(elsewhere);
        return house.changeTo(elsewhere.code());
    }

    private void approveSuccessor() {
        ProviderSubscription approved = Reports.aReport("I-CREATED1")
                .to(ELSEWHERE)
                .of(house.subscriptions.ann.id())
                .in(ProviderStatus.ACTIVE)
                .updatedAt(NOW.plusSeconds(60))
                .build();
        house.subscriptions.paypal.reports(startingAt(approved));
        var _ = house.subscriptions.refreshNow("I-CREATED1");
    }

    private static ProviderSubscription startingAt(ProviderSubscription report) {
        return new ProviderSubscription(
                report.id(),
                report.plan(),
                report.status(),
                report.customId(),
                report.overridden(),
                CommandHouse.PAID_THROUGH,
                report.updatedAt(),
                Optional.of(CommandHouse.PAID_THROUGH),
                report.dunning());
    }

    private SubscriptionView shown() {
        return house.subscriptions.show().show(house.subscriptions.ann.id()).block(SOON);
    }
}
