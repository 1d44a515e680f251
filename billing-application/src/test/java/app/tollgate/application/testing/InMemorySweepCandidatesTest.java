package app.tollgate.application.testing;

import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.SampleCustomers.aCustomer;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.port.view.SweepCandidates;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.payment.Payment;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.subscription.Subscription;

class InMemorySweepCandidatesTest implements SweepCandidatesContract {

    private final InMemorySubscriptions subscriptions = new InMemorySubscriptions();
    private final InMemoryPayments payments = new InMemoryPayments();
    private final InMemoryPlans plans = new InMemoryPlans();

    @Override
    public SweepCandidates candidates() {
        return new InMemorySweepCandidates(subscriptions, payments);
    }

    @Override
    public CustomerId aKnownCustomer() {
        return aCustomer().id();
    }

    @Override
    public void know(Plan plan) {
        plans.with(plan);
    }

    @Override
    public void know(Subscription subscription) {
        subscriptions.with(subscription);
    }

    @Override
    public void know(Payment payment) {
        assertThat(payments.book(payment).block(SOON)).isTrue();
    }
}
