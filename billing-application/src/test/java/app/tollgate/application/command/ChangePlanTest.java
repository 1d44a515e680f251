package app.tollgate.application.command;

import static app.tollgate.domain.testing.Moments.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.command.ChangePlan.Outcome;
import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.application.subscription.SubscriptionView;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.subscription.Subscription;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Moving to another plan in the same subscription, and what cannot be moved.
@Tag("SUB-6")
class ChangePlanTest {

    private final CommandHouse house = new CommandHouse();

    @Test
    void a_plan_of_the_same_product_waits_for_consent_in_the_same_subscription() {
        Subscription before = house.annIsSubscribed("I-1");

        Outcome outcome = house.changeTo(house.subscriptions.yearly.code());

        assertThat(outcome).isInstanceOfSatisfying(Outcome.AwaitingConsent.class, awaiting -> {
            assertThat(awaiting.inPlace()).isTrue();
            assertThat(awaiting.from()).isEqualTo(CommandHouse.PAID_THROUGH);
        });
        assertThat(house.subscriptions.onlyRow().plan()).isEqualTo(before.plan());
        assertThat(shown().pendingChange()).isPresent();
    }

    @Test
    void asking_again_hands_the_same_link_out_and_asks_paypal_once() {
        house.annIsSubscribed("I-1");
        Outcome first = house.changeTo(house.subscriptions.yearly.code());

        assertThat(house.changeTo(house.subscriptions.yearly.code())).isEqualTo(first);

        assertThat(house.control.calls()).hasSize(1);
    }

    @Test
    void a_lost_link_is_asked_for_again() {
        Subscription row = house.annIsSubscribed("I-1");
        house.control.losesNextAnswer();

        assertThat(house.changeTo(house.subscriptions.yearly.code())).isInstanceOf(Outcome.ProviderUnavailable.class);
        assertThat(house.commandsOf(row)).noneMatch(command -> command.isOpen());
        assertThat(house.changeTo(house.subscriptions.yearly.code())).isInstanceOf(Outcome.AwaitingConsent.class);
    }

    @Test
    void refuses_what_cannot_be() {
        assertThat(house.changeTo(house.subscriptions.yearly.code())).isEqualTo(new Outcome.NoSubscription());
        house.annIsSubscribed("I-1");

        assertThat(house.changeTo(new PlanCode("unheard_of"))).isEqualTo(new Outcome.NoSuchPlan());
        assertThat(house.changeTo(house.subscriptions.monthly.code())).isEqualTo(new Outcome.AlreadyOnPlan());
        house.owes("I-1", 1290);
        assertThat(house.changeTo(house.subscriptions.yearly.code())).isInstanceOf(Outcome.NotInThisState.class);
    }

    @Test
    void a_refusal_of_paypal_is_said_as_such() {
        house.annIsSubscribed("I-1");
        house.control.answersNextWith(new GatewayAnswer.Refused<>("PLAN_PRODUCT_NOT_COMPATIBLE", "debug-9"));

        assertThat(house.changeTo(house.subscriptions.yearly.code()))
                .isEqualTo(new Outcome.ProviderRefused("PLAN_PRODUCT_NOT_COMPATIBLE", "debug-9"));
    }

    private SubscriptionView shown() {
        return house.subscriptions.show().show(house.subscriptions.ann.id()).block(SOON);
    }
}
