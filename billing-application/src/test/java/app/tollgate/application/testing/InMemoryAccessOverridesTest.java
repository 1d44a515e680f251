package app.tollgate.application.testing;

import static app.tollgate.domain.testing.SampleCustomers.aCustomer;

import app.tollgate.application.port.store.AccessOverrides;
import app.tollgate.domain.customer.CustomerId;

class InMemoryAccessOverridesTest implements AccessOverridesContract {

    private final InMemoryAccessOverrides overrides = new InMemoryAccessOverrides();

    @Override
    public AccessOverrides overrides() {
        return overrides;
    }

    @Override
    public CustomerId aKnownCustomer() {
        return aCustomer().id();
    }
}
