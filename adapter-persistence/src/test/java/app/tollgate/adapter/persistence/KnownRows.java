package app.tollgate.adapter.persistence;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.SampleCustomers.anIdentity;
import static app.tollgate.domain.testing.SamplePlans.aPlan;
import static app.tollgate.domain.testing.SampleSubscriptions.aSubscription;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.port.store.Customers;
import app.tollgate.application.port.store.Plans;
import app.tollgate.application.port.store.Subscriptions;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.Role;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.subscription.Subscription;
import java.util.Optional;

/// Rows that others refer to.
public record KnownRows(FreshDatabase database) {

    public CustomerId aCustomer() {
        return database.get(Customers.class)
                .recognize(anIdentity(), Role.USER, Optional.empty(), NOW)
                .block(SOON)
                .id();
    }

    public Subscription aSubscriptionOfSomebody() {
        Plan plan = aPlan().build();
        know(plan);
        Subscription subscription =
                aSubscription().ownedBy(aCustomer()).to(plan).build();
        know(subscription);
        return subscription;
    }

    public void know(Plan plan) {
        Plans plans = database.get(Plans.class);
        assertThat(plans.add(plan).then(plans.find(plan.id())).block(SOON)).isEqualTo(plan);
    }

    public void know(Subscription subscription) {
        assertThat(database.get(Subscriptions.class).add(subscription).block(SOON))
                .isTrue();
    }
}
