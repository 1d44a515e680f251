package app.tollgate.application.testing;

import static app.tollgate.domain.testing.SampleCustomers.aCustomer;

import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.plan.Plan;

class InMemorySubscriptionsTest implements CustomersSubscriptionsContract {

    private final InMemorySubscriptions subscriptions = new InMemorySubscriptions();
    private final InMemoryPlans plans = new InMemoryPlans();

    @Override
    public InMemorySubscriptions subscriptions() {
        return subscriptions;
    }

    @Override
    public CustomerId aKnownCustomer() {
        return aCustomer().id();
    }

    @Override
    public void know(Plan plan) {
        plans.with(plan);
    }
}
