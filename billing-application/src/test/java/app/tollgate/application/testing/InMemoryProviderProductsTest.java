package app.tollgate.application.testing;

import app.tollgate.application.port.store.ProviderProducts;

class InMemoryProviderProductsTest implements ProviderProductsContract {

    private final InMemoryProviderProducts products = new InMemoryProviderProducts();

    @Override
    public ProviderProducts products() {
        return products;
    }
}
