package app.tollgate.application.testing;

import static app.tollgate.domain.testing.SampleCustomers.aCustomer;

import app.tollgate.application.port.store.AccessOverrides;
import app.tollgate.domain.access.AccessOverride;
import app.tollgate.domain.customer.CustomerId;
import java.util.Optional;

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

    @Override
    public Optional<AccessOverride> inForce(CustomerId customer) {
        return overrides.inForce(customer);
    }
}
