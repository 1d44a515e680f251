package app.tollgate.adapter.persistence.grant;

import app.tollgate.adapter.persistence.FreshDatabase;
import app.tollgate.adapter.persistence.KnownRows;
import app.tollgate.application.port.store.Grants;
import app.tollgate.application.testing.GrantsContract;
import app.tollgate.domain.customer.CustomerId;
import org.junit.jupiter.api.extension.RegisterExtension;

class R2dbcGrantsTest implements GrantsContract {

    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    private final KnownRows known = new KnownRows(DATABASE);

    @Override
    public Grants grants() {
        return DATABASE.get(Grants.class);
    }

    @Override
    public CustomerId aKnownCustomer() {
        return known.aCustomer();
    }
}
