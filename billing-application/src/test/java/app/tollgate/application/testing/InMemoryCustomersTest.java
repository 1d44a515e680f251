package app.tollgate.application.testing;

import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.Role;

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
}
