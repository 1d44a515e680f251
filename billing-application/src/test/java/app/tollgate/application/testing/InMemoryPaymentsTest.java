package app.tollgate.application.testing;

import static app.tollgate.domain.testing.SampleSubscriptions.aSubscription;

import app.tollgate.domain.subscription.Subscription;

class InMemoryPaymentsTest implements PaymentsContract, RefundedPaymentsContract {

    private final InMemoryPayments payments = new InMemoryPayments();

    @Override
    public InMemoryPayments payments() {
        return payments;
    }

    @Override
    public Subscription aKnownSubscription() {
        return aSubscription().build();
    }
}
