package app.tollgate.application.testing;

import app.tollgate.application.port.store.AuditLog;
import app.tollgate.application.port.view.AuditTrail;
import app.tollgate.domain.customer.CustomerId;

class InMemoryAuditLogTest implements AuditLogContract {

    private final InMemoryAuditLog log = new InMemoryAuditLog();
    private int customers;

    @Override
    public AuditLog log() {
        return log;
    }

    @Override
    public AuditTrail trail() {
        return log;
    }

    @Override
    public CustomerId aKnownCustomer() {
        return new CustomerId("customer-" + ++customers);
    }
}
