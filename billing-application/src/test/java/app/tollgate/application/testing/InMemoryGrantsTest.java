package app.tollgate.application.testing;

import app.tollgate.application.port.store.Grants;
import app.tollgate.domain.customer.CustomerId;

class InMemoryGrantsTest implements GrantsContract {

    private final InMemoryGrants grants = new InMemoryGrants();
    private int customers;

    @Override
    public Grants grants() {
        return grants;
    }

    @Override
    public CustomerId aKnownCustomer() {
        return new CustomerId("customer-" + ++customers);
    }
}
