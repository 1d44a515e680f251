package app.tollgate.adapter.persistence.subscription;

import app.tollgate.adapter.persistence.FreshDatabase;
import app.tollgate.adapter.persistence.KnownRows;
import app.tollgate.application.port.view.SubscriptionCensus;
import app.tollgate.application.testing.SubscriptionCensusContract;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.subscription.Subscription;
import org.junit.jupiter.api.extension.RegisterExtension;

class R2dbcSubscriptionCensusTest implements SubscriptionCensusContract {

    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    private final KnownRows known = new KnownRows(DATABASE);

    @Override
    public SubscriptionCensus census() {
        return DATABASE.get(SubscriptionCensus.class);
    }

    @Override
    public CustomerId aKnownCustomer() {
        return known.aCustomer();
    }

    @Override
    public void know(Plan plan) {
        known.know(plan);
    }

    @Override
    public void know(Subscription subscription) {
        known.know(subscription);
    }
}
