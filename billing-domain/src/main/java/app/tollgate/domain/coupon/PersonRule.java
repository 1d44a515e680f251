package app.tollgate.domain.coupon;

import app.tollgate.domain.customer.Customer;

/// What the seller decided about who is one person: `byAddress`, whoever has the same mailbox, and otherwise nobody but
/// the customer (CPN-3).
public record PersonRule(boolean byAddress) {

    /// Of a customer without an address it is the customer all the same.
    public PersonKey keyOf(Customer customer) {
        return customer.email().filter(_ -> byAddress).map(PersonKey::of).orElseGet(() -> PersonKey.of(customer.id()));
    }
}
