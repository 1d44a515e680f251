package app.tollgate.adapter.persistence.plan;

import app.tollgate.adapter.persistence.FreshDatabase;
import app.tollgate.application.port.store.ProviderProducts;
import app.tollgate.application.testing.ProviderProductsContract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class R2dbcProviderProductsTest implements ProviderProductsContract {

    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    @BeforeEach
    void nobody_asked_yet() {
        DATABASE.execute("truncate provider_product");
    }

    @Override
    public ProviderProducts products() {
        return DATABASE.get(ProviderProducts.class);
    }
}
