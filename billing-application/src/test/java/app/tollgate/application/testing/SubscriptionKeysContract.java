package app.tollgate.application.testing;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.Moments.daysLater;
import static app.tollgate.domain.testing.SamplePlans.aPlan;
import static app.tollgate.domain.testing.SampleSubscriptions.aSubscription;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.application.port.store.StaleWrite;
import app.tollgate.application.port.store.Subscriptions;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.period.BillingPeriod;
import app.tollgate.domain.period.PaidTime;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.subscription.PlanCourse;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.subscription.SubscriptionStatus;
import app.tollgate.domain.subscription.Succession;
import app.tollgate.domain.testing.CanIgnoreReturnValue;
import app.tollgate.domain.testing.SampleSubscriptions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What the unique keys of subscriptions decide: one live one for each customer, and one for each id of PayPal.
public interface SubscriptionKeysContract {

    Subscriptions subscriptions();

    /// Makes a customer known to the store.
    CustomerId aKnownCustomer();

    /// Makes a plan known to the store.
    void know(Plan plan);

    @Test
    @Tag("SUB-10")
    default void refuses_a_second_live_subscription_of_a_customer() {
        CustomerId customer = aKnownCustomer();
        Subscription first = added(aNewOne().ownedBy(customer).activeUntil(daysLater(30)));

        Boolean added = subscriptions().add(aNewOne().ownedBy(customer).build()).block(SOON);

        assertThat(added).isFalse();
        assertThat(subscriptions().of(customer).collectList().block(SOON)).containsExactly(first);
    }

    @Test
    @Tag("SUB-10")
    default void lets_a_customer_subscribe_again_after_an_end() {
        CustomerId customer = aKnownCustomer();
        added(aNewOne().ownedBy(customer).cancelled(NOW));
        added(aNewOne().ownedBy(customer).in(new SubscriptionStatus.Expired(NOW)));
        added(aNewOne().ownedBy(customer).in(new SubscriptionStatus.Abandoned(NOW)));

        Subscription live = added(aNewOne().ownedBy(customer));

        assertThat(subscriptions().liveOf(customer).block(SOON)).isEqualTo(live);
    }

    @Test
    @Tag("SUB-2")
    default void refuses_an_id_of_paypal_that_is_taken() {
        added(aNewOne().knownAs("I-TAKEN").cancelled(NOW));

        Boolean added = subscriptions()
                .add(aNewOne().knownAs("I-TAKEN").cancelled(NOW).build())
                .block(SOON);

        assertThat(added).isFalse();
    }

    @Test
    @Tag("SUB-10")
    default void refuses_to_bring_a_second_subscription_to_life() {
        CustomerId customer = aKnownCustomer();
        Subscription abandoned = added(aNewOne().ownedBy(customer).in(new SubscriptionStatus.Abandoned(NOW)));
        added(aNewOne().ownedBy(customer));
        Subscription revived = new Subscription(
                abandoned.id(),
                customer,
                abandoned.plan(),
                new SubscriptionStatus.Active(),
                abandoned.providerId(),
                abandoned.lastReport(),
                abandoned.paidThrough(),
                abandoned.course(),
                abandoned.createdAt(),
                abandoned.changedAt(),
                abandoned.version());

        assertThatThrownBy(() -> subscriptions().save(revived).block(SOON)).isInstanceOf(StaleWrite.class);
    }

    @Test
    default void refuses_to_save_an_id_of_paypal_that_is_taken() {
        added(aNewOne().knownAs("I-OTHERS").cancelled(NOW));
        Subscription intent = added(aNewOne());

        assertThatThrownBy(() -> subscriptions()
                        .save(intent.knownAs(new ProviderSubscriptionId("I-OTHERS"), NOW))
                        .block(SOON))
                .isInstanceOf(StaleWrite.class);
    }

    @Test
    @Tag("SUB-6")
    default void lets_one_successor_wait_beside_the_live_one_and_no_second() {
        CustomerId customer = aKnownCustomer();
        Subscription live = added(aNewOne().ownedBy(customer).activeUntil(daysLater(30)));
        PlanCourse waiting =
                new PlanCourse(Optional.empty(), Optional.empty(), Optional.of(new Succession(live.id(), false)));
        Subscription successor = added(aNewOne().ownedBy(customer).on(waiting));

        Boolean second = subscriptions()
                .add(aNewOne().ownedBy(customer).on(waiting).build())
                .block(SOON);

        assertThat(second).isFalse();
        assertThat(subscriptions().liveOf(customer).block(SOON)).isEqualTo(live);
        assertThat(subscriptions().waitingOf(customer).block(SOON)).isEqualTo(successor);
    }

    @Test
    @Tag("SUB-6")
    default void no_longer_waits_once_it_was_given_up_or_took_over() {
        CustomerId customer = aKnownCustomer();
        Subscription ended = added(aNewOne().ownedBy(customer).cancelled(NOW));
        PlanCourse waiting =
                new PlanCourse(Optional.empty(), Optional.empty(), Optional.of(new Succession(ended.id(), false)));
        added(aNewOne().ownedBy(customer).on(waiting).in(new SubscriptionStatus.Abandoned(NOW)));
        Subscription successor = added(aNewOne().ownedBy(customer).on(waiting));

        subscriptions().save(successor.takingOver(NOW)).block(SOON);

        assertThat(subscriptions().waitingOf(customer).block(SOON)).isNull();
        assertThat(subscriptions().liveOf(customer).block(SOON).id()).isEqualTo(successor.id());
    }

    @Test
    @Tag("SUB-6")
    default void refuses_to_take_over_while_the_other_lives() {
        CustomerId customer = aKnownCustomer();
        Subscription live = added(aNewOne().ownedBy(customer).activeUntil(daysLater(30)));
        Subscription waiting = added(aNewOne()
                .ownedBy(customer)
                .on(new PlanCourse(Optional.empty(), Optional.empty(), Optional.of(new Succession(live.id(), false)))));

        assertThatThrownBy(() -> subscriptions().save(waiting.takingOver(NOW)).block(SOON))
                .isInstanceOf(StaleWrite.class);
    }

    @Test
    @Tag("SUB-6")
    default void keeps_the_time_that_a_successor_is_paid_for_instead() {
        Subscription ended = added(aNewOne().cancelled(NOW).paidThrough(daysLater(60)));
        PaidTime time = new PaidTime(List.of(
                new BillingPeriod(daysLater(30), daysLater(60)), new BillingPeriod(daysLater(90), daysLater(120))));
        Subscription replaced = ended.replacedFor(time, aPlan().build(), List.of(), NOW);

        subscriptions().save(replaced).block(SOON);

        assertThat(subscriptions().find(ended.id()).block(SOON).course()).isEqualTo(replaced.course());
    }

    /// Of a new customer, to a new plan.
    default SampleSubscriptions aNewOne() {
        Plan plan = aPlan().build();
        know(plan);
        return aSubscription().ownedBy(aKnownCustomer()).to(plan);
    }

    @CanIgnoreReturnValue
    default Subscription added(SampleSubscriptions sample) {
        Subscription subscription = sample.build();
        assertThat(subscriptions().add(subscription).block(SOON)).isTrue();
        return subscription;
    }
}
