package app.tollgate.application.testing;

import static app.tollgate.domain.testing.SampleCustomers.aCustomer;
import static app.tollgate.domain.testing.SampleSubscriptions.aSubscription;

import app.tollgate.application.port.store.Reconciliations;
import app.tollgate.application.port.view.ReconciliationReports;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.subscription.Subscription;

class InMemoryReconciliationsTest implements ReconciliationReportsContract {

    private final InMemoryReconciliations reconciliations = new InMemoryReconciliations();

    @Override
    public Reconciliations reconciliations() {
        return reconciliations;
    }

    @Override
    public ReconciliationReports reports() {
        return reconciliations;
    }

    @Override
    public CustomerId aKnownCustomer() {
        return aCustomer().id();
    }

    @Override
    public Subscription aKnownSubscription() {
        return aSubscription().build();
    }
}
