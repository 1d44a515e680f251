package app.tollgate.application.testing;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.Moments.daysLater;
import static app.tollgate.domain.testing.SamplePlans.aPlan;
import static app.tollgate.domain.testing.SampleSubscriptions.aSubscription;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.subscription.PlanCourse;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.subscription.SubscriptionStatus;
import app.tollgate.domain.subscription.Succession;
import app.tollgate.domain.testing.CanIgnoreReturnValue;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What is read of somebody who has had many subscriptions.
public interface CustomersSubscriptionsContract extends SubscriptionsContract {

    @Test
    @Tag("ACC-2")
    default void of_many_that_ended_only_those_are_read_that_may_bear_on_access() {
        CustomerId customer = aKnownCustomer();
        for (int day = 0; day < 9; day++) {
            begun(customer, day, new SubscriptionStatus.Cancelled(daysLater(day)), day == 4 ? 30 : day);
        }
        Subscription live = begun(customer, 10, new SubscriptionStatus.Active(), 9);
        Subscription newest = begun(customer, 11, new SubscriptionStatus.Expired(daysLater(11)), 11);
        begun(customer, 12, new SubscriptionStatus.Abandoned(daysLater(12)), 90);

        List<Subscription> read =
                subscriptions().bearingOn(customer, daysLater(20)).collectList().block(SOON);

        assertThat(read).hasSize(3).startsWith(newest, live);
        assertThat(read.getLast().paidThrough()).contains(daysLater(30));
    }

    @Test
    @Tag("ACC-2")
    @Tag("SUB-9")
    default void one_that_was_undone_is_read_as_any_other_that_ended() {
        CustomerId customer = aKnownCustomer();
        begun(customer, 1, new SubscriptionStatus.Undone(daysLater(1)), 1);
        begun(customer, 2, new SubscriptionStatus.Cancelled(daysLater(2)), 2);
        Subscription newest = begun(customer, 3, new SubscriptionStatus.Undone(daysLater(3)), 3);
        begun(customer, 4, new SubscriptionStatus.Abandoned(daysLater(4)), 4);

        assertThat(subscriptions()
                        .bearingOn(customer, daysLater(20))
                        .collectList()
                        .block(SOON))
                .containsExactly(newest);
    }

    @Test
    @Tag("SUB-1")
    default void beginnings_are_counted_whatever_became_of_them() {
        CustomerId customer = aKnownCustomer();
        begun(customer, 1, new SubscriptionStatus.Abandoned(daysLater(1)), 1);
        begun(customer, 2, new SubscriptionStatus.Abandoned(daysLater(2)), 2);
        begun(customer, 3, new SubscriptionStatus.Active(), 3);

        assertThat(subscriptions().begunSince(customer, daysLater(1)).block(SOON))
                .isEqualTo(2);
        assertThat(subscriptions().begunSince(aKnownCustomer(), NOW).block(SOON))
                .isZero();
    }

    @Test
    @Tag("SUB-6")
    default void a_successor_is_found_once_it_has_taken_over() {
        CustomerId customer = aKnownCustomer();
        Subscription replaced = begun(customer, 1, new SubscriptionStatus.Cancelled(daysLater(1)), 1);
        Subscription other = begun(customer, 2, new SubscriptionStatus.Cancelled(daysLater(2)), 2);
        succeeding(replaced, 3, new SubscriptionStatus.Abandoned(daysLater(3)), false);
        succeeding(replaced, 4, new SubscriptionStatus.Active(), false);
        succeeding(other, 5, new SubscriptionStatus.Cancelled(daysLater(5)), true);
        Subscription successor = succeeding(replaced, 6, new SubscriptionStatus.Cancelled(daysLater(6)), true);

        assertThat(subscriptions().successorsOf(replaced).collectList().block(SOON))
                .containsExactly(successor);
        assertThat(subscriptions().successorsOf(successor).collectList().block(SOON))
                .isEmpty();
    }

    @CanIgnoreReturnValue
    private Subscription succeeding(Subscription predecessor, int day, SubscriptionStatus status, boolean takenOver) {
        Succession succession = new Succession(predecessor.id(), takenOver);
        return begun(
                predecessor.customer(),
                day,
                status,
                day,
                new PlanCourse(Optional.empty(), Optional.empty(), Optional.of(succession)));
    }

    @CanIgnoreReturnValue
    private Subscription begun(CustomerId customer, int day, SubscriptionStatus status, int paidThrough) {
        return begun(customer, day, status, paidThrough, PlanCourse.STRAIGHT);
    }

    private Subscription begun(
            CustomerId customer, int day, SubscriptionStatus status, int paidThrough, PlanCourse course) {
        Plan plan = aPlan().build();
        know(plan);
        Subscription subscription = aSubscription()
                .ownedBy(customer)
                .to(plan)
                .createdAt(daysLater(day))
                .activeUntil(daysLater(paidThrough))
                .in(status)
                .on(course)
                .build();
        assertThat(subscriptions().add(subscription).block(SOON)).isTrue();
        return subscription;
    }
}
