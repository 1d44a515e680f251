package app.tollgate.application.testing;

import app.tollgate.application.port.store.Roles;
import app.tollgate.domain.customer.Customer;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Mono;

/// Roles of customers in memory.
public final class InMemoryRoles implements Roles {

    private final InMemoryCustomers customers;

    public InMemoryRoles(InMemoryCustomers customers) {
        this.customers = customers;
    }

    @Override
    public Mono<Decision> decide(CustomerId customer, Role role, CustomerId by, Instant now) {
        return Mono.fromSupplier(() -> decided(customer, role, by));
    }

    private synchronized Decision decided(CustomerId id, Role role, CustomerId by) {
        Optional<Customer> known = customers.known(id);
        List<CustomerId> superAdmins = customers.all().stream()
                .filter(one -> one.role() == Role.SUPER_ADMIN)
                .map(Customer::id)
                .toList();
        if (known.isEmpty()) {
            return new Decision.NoSuchCustomer();
        }
        if (role != Role.SUPER_ADMIN && superAdmins.stream().allMatch(id::equals)) {
            return new Decision.LastSuperAdmin();
        }
        if (!superAdmins.contains(by)) {
            return new Decision.NotEntitled();
        }
        boolean isNews = customers.decideRole(id, role);
        return new Decision.Decided(known.get().role(), isNews);
    }
}
