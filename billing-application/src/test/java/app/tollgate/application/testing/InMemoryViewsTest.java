package app.tollgate.application.testing;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.SampleCustomers.aCustomer;
import static app.tollgate.domain.testing.SampleCustomers.anIdentity;

import app.tollgate.application.port.store.AccessOverrides;
import app.tollgate.application.port.store.Grants;
import app.tollgate.application.port.view.AccessFactsView;
import app.tollgate.application.port.view.SubscriptionCensus;
import app.tollgate.domain.access.Trial;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.Role;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.subscription.Subscription;
import java.util.Optional;

class InMemoryViewsTest implements GivenAccessContract, SubscriptionCensusContract {

    private final InMemorySubscriptions subscriptions = new InMemorySubscriptions();
    private final InMemoryPlans plans = new InMemoryPlans();
    private final InMemoryCustomers customers = new InMemoryCustomers();
    private final InMemoryAccessOverrides overrides = new InMemoryAccessOverrides();
    private final InMemoryGrants grants = new InMemoryGrants();

    @Override
    public AccessFactsView facts() {
        return new InMemoryAccessFacts(subscriptions, plans, customers, overrides, grants);
    }

    @Override
    public Grants grants() {
        return grants;
    }

    @Override
    public AccessOverrides overrides() {
        return overrides;
    }

    @Override
    public CustomerId aCustomerWith(Trial trial) {
        return customers
                .recognize(anIdentity(), Role.USER, Optional.of(trial), NOW)
                .block(SOON)
                .id();
    }

    @Override
    public SubscriptionCensus census() {
        return new InMemorySubscriptionCensus(subscriptions, plans);
    }

    @Override
    public CustomerId aKnownCustomer() {
        return aCustomer().id();
    }

    /// Known already when two subscriptions share it.
    @Override
    public void know(Plan plan) {
        if (!plans.all().contains(plan)) {
            plans.with(plan);
        }
    }

    @Override
    public void know(Subscription subscription) {
        subscriptions.with(subscription);
    }
}
