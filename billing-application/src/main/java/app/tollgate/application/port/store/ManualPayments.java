package app.tollgate.application.port.store;

import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.payment.InvoiceId;
import app.tollgate.domain.payment.ManualPayment;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Money that came by hand (MAN-2).
public interface ManualPayments {

    /// Books the payment, its line in the log of money and its paid invoice: all three, or none. Request and
    /// grant must be there. Fails with [StaleWrite] when the request is paid already, or when the customer has a
    /// payment of this ordinal: of two approvals at once for one customer, the second begins again from what the
    /// first gave.
    Mono<Void> book(ManualPayment payment, InvoiceId invoice);

    /// All of a customer, the newest first. By hand nobody pays often.
    Flux<ManualPayment> of(CustomerId customer);
}
