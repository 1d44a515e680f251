package app.tollgate.adapter.persistence.access;

import app.tollgate.adapter.persistence.Rows;
import app.tollgate.domain.customer.CustomerId;
import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/// How often what bears on a customer's access has changed, as triggers in the database count it.
///
/// A change that concerns everybody, such as one of a plan, counts for each. Whoever nobody knows has no version.
final class AccessVersions {

    /// The version of somebody nobody knows.
    static final long NONE = 0;

    private static final String VERSIONS = """
        select known.customer_id, known.version + coalesce(everybody.version, 0) as version
          from access_version known
          left join access_version everybody on everybody.customer_id = ''
         where known.customer_id = any(:customers)
        """;

    private final DatabaseClient database;

    AccessVersions(DatabaseClient database) {
        this.database = database;
    }

    Mono<Long> of(CustomerId customer) {
        return of(List.of(customer)).map(versions -> versions.getOrDefault(customer, NONE));
    }

    Mono<Map<CustomerId, Long>> of(Collection<CustomerId> customers) {
        return database.sql(VERSIONS)
                .bind("customers", customers.stream().map(CustomerId::value).toArray(String[]::new))
                .map(AccessVersions::entry)
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private static Map.Entry<CustomerId, Long> entry(Readable row) {
        return Map.entry(
                new CustomerId(Rows.required(row, "customer_id", String.class)),
                Rows.required(row, "version", Long.class));
    }
}
