package app.tollgate.adapter.persistence.apikey;

import app.tollgate.adapter.persistence.FreshDatabase;
import app.tollgate.adapter.persistence.KnownRows;
import app.tollgate.application.port.store.ApiKeys;
import app.tollgate.application.testing.ApiKeysContract;
import app.tollgate.domain.customer.CustomerId;
import org.junit.jupiter.api.extension.RegisterExtension;

class R2dbcApiKeysTest implements ApiKeysContract {

    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    @Override
    public ApiKeys apiKeys() {
        return DATABASE.get(ApiKeys.class);
    }

    @Override
    public CustomerId anAdmin() {
        return new KnownRows(DATABASE).aCustomer();
    }
}
