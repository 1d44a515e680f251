package app.tollgate.application.testing;

import static app.tollgate.domain.testing.SampleCustomers.aCustomer;

import app.tollgate.domain.customer.CustomerId;

class InMemoryApiKeysTest implements ApiKeysContract {

    private final InMemoryApiKeys apiKeys = new InMemoryApiKeys();

    @Override
    public InMemoryApiKeys apiKeys() {
        return apiKeys;
    }

    @Override
    public CustomerId anAdmin() {
        return aCustomer().id();
    }
}
