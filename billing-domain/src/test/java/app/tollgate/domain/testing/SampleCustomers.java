package app.tollgate.domain.testing;

import app.tollgate.domain.customer.Customer;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.EmailAddress;
import app.tollgate.domain.customer.Identity;
import app.tollgate.domain.customer.Role;
import java.util.Optional;

/// Customers, each with an id no other example has.
public final class SampleCustomers {

    private SampleCustomers() {}

    public static Identity anIdentity() {
        String id = "user-" + Moments.unusedNumber();
        return new Identity(
                new CustomerId(id),
                Optional.of(new EmailAddress(id + "@example.test")),
                true,
                Optional.of("Ann Other"));
    }

    public static Customer aCustomer() {
        Identity identity = anIdentity();
        return new Customer(identity.id(), identity.email(), identity.name(), Role.USER, Moments.NOW);
    }
}
