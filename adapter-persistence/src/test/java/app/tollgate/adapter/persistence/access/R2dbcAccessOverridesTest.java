package app.tollgate.adapter.persistence.access;

import app.tollgate.adapter.persistence.FreshDatabase;
import app.tollgate.adapter.persistence.KnownRows;
import app.tollgate.application.port.store.AccessOverrides;
import app.tollgate.application.testing.AccessOverridesContract;
import app.tollgate.domain.customer.CustomerId;
import org.junit.jupiter.api.extension.RegisterExtension;

class R2dbcAccessOverridesTest implements AccessOverridesContract {

    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    @Override
    public AccessOverrides overrides() {
        return DATABASE.get(AccessOverrides.class);
    }

    @Override
    public CustomerId aKnownCustomer() {
        return new KnownRows(DATABASE).aCustomer();
    }
}
