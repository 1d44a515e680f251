package app.tollgate.adapter.persistence.access;

import static app.tollgate.domain.testing.Moments.SOON;

import app.tollgate.adapter.persistence.FreshDatabase;
import app.tollgate.adapter.persistence.KnownRows;
import app.tollgate.adapter.persistence.Rows;
import app.tollgate.application.port.store.AccessOverrides;
import app.tollgate.application.testing.AccessOverridesContract;
import app.tollgate.domain.access.AccessOverride;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.plan.Tier;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.r2dbc.core.DatabaseClient;

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

    @Override
    public Optional<AccessOverride> inForce(CustomerId customer) {
        return DATABASE.get(DatabaseClient.class)
                .sql("select * from access_override where customer_id = :customer and tier is not null")
                .bind("customer", customer.value())
                .map(R2dbcAccessOverridesTest::override)
                .one()
                .blockOptional(SOON);
    }

    private static AccessOverride override(Readable row) {
        return new AccessOverride(
                new CustomerId(Rows.required(row, "customer_id", String.class)),
                new Tier(Rows.required(row, "tier", String.class)),
                Rows.required(row, "reason", String.class),
                new CustomerId(Rows.required(row, "changed_by", String.class)),
                Rows.required(row, "changed_at", Instant.class));
    }
}
