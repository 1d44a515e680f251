package app.tollgate.adapter.persistence.customer;

import static app.tollgate.adapter.persistence.Rows.constant;
import static app.tollgate.adapter.persistence.Rows.optional;
import static app.tollgate.adapter.persistence.Rows.required;

import app.tollgate.domain.customer.Customer;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.EmailAddress;
import app.tollgate.domain.customer.Role;
import io.r2dbc.spi.Readable;
import java.time.Instant;

/// A customer from a row.
final class CustomerRows {

    private CustomerRows() {}

    static Customer customer(Readable row) {
        return new Customer(
                new CustomerId(required(row, "id", String.class)),
                optional(row, "email", String.class).map(EmailAddress::new),
                optional(row, "name", String.class),
                constant(row, "role", Role.class),
                required(row, "registered_at", Instant.class));
    }
}
