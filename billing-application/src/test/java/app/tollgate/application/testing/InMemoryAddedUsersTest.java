package app.tollgate.application.testing;

import static app.tollgate.domain.testing.SampleCustomers.aCustomer;

import app.tollgate.application.port.store.AddedUsers;
import app.tollgate.application.port.store.Customers;
import app.tollgate.application.port.store.Grants;
import app.tollgate.domain.customer.CustomerId;

class InMemoryAddedUsersTest implements AddedUsersContract, WithdrawnUsersContract {

    private final InMemoryCustomers customers = new InMemoryCustomers();
    private final InMemoryGrants grants = new InMemoryGrants();
    private final InMemoryAddedUsers added = new InMemoryAddedUsers(customers, grants);

    @Override
    public AddedUsers added() {
        return added;
    }

    @Override
    public Customers customers() {
        return customers;
    }

    @Override
    public Grants grants() {
        return grants;
    }

    @Override
    public CustomerId anAdmin() {
        return aCustomer().id();
    }
}
