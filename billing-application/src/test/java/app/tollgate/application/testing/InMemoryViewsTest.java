package app.tollgate.application.testing;

import static app.tollgate.domain.testing.SampleCustomers.aCustomer;

import app.tollgate.application.port.view.AccessFactsView;
import app.tollgate.application.port.view.SubscriptionCensus;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.subscription.Subscription;

class InMemoryViewsTest implements AccessFactsContract, SubscriptionCensusContract {

    private final InMemorySubscriptions subscriptions = new InMemorySubscriptions();
    private final InMemoryPlans plans = new InMemoryPlans();

    @Override
    public AccessFactsView facts() {
        return new InMemoryAccessFacts(subscriptions, plans);
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
