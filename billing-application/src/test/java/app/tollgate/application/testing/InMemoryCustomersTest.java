package app.tollgate.application.testing;

import app.tollgate.domain.access.Trial;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.Role;
import java.util.Optional;

class InMemoryCustomersTest implements CustomersContract {

    private final InMemoryCustomers customers = new InMemoryCustomers();

    @Override
    public InMemoryCustomers customers() {
        return customers;
    }

    @Override
    public void decideRole(CustomerId id, Role role) {
        customers.decideRole(id, role);
    }

    @Override
    public Optional<Trial> trialOf(CustomerId id) {
        return customers.trialOf(id);
    }
}
