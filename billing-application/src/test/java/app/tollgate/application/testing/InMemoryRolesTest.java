package app.tollgate.application.testing;

import app.tollgate.application.port.store.Customers;
import app.tollgate.application.port.store.Roles;

class InMemoryRolesTest implements RolesContract {

    private final InMemoryCustomers customers = new InMemoryCustomers();
    private final InMemoryRoles roles = new InMemoryRoles(customers);

    @Override
    public Roles roles() {
        return roles;
    }

    @Override
    public Customers customers() {
        return customers;
    }
}
