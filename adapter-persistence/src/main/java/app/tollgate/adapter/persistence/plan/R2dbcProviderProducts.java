package app.tollgate.adapter.persistence.plan;

import static app.tollgate.adapter.persistence.Rows.optional;
import static app.tollgate.adapter.persistence.Rows.required;

import app.tollgate.application.port.store.ProviderProducts;
import app.tollgate.domain.plan.ProviderProductId;
import io.r2dbc.spi.Readable;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/// The one product at PayPal, in PostgreSQL. Whoever comes first decides; the others read what was decided.
public final class R2dbcProviderProducts implements ProviderProducts {

    private static final String INTEND = """
        insert into provider_product (id) values (:id) on conflict do nothing
        """;

    private static final String SETTLE = """
        update provider_product set provider_product_id = :product where provider_product_id is null
        """;

    private static final String FIND = "select id, provider_product_id from provider_product";

    private final DatabaseClient database;

    public R2dbcProviderProducts(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<OwnProduct> intend(UUID id) {
        return database.sql(INTEND).bind("id", id).then().then(find());
    }

    @Override
    public Mono<ProviderProductId> settle(ProviderProductId created) {
        return database.sql(SETTLE)
                .bind("product", created.value())
                .then()
                .then(find())
                .flatMap(own -> Mono.justOrEmpty(own.created()))
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("no product was asked for")));
    }

    private Mono<OwnProduct> find() {
        return database.sql(FIND).map(R2dbcProviderProducts::product).one();
    }

    private static OwnProduct product(Readable row) {
        return new OwnProduct(
                required(row, "id", UUID.class),
                optional(row, "provider_product_id", String.class).map(ProviderProductId::new));
    }
}
