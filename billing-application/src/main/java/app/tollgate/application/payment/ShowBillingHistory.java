package app.tollgate.application.payment;

import app.tollgate.application.Page;
import app.tollgate.application.port.store.Payments;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.payment.Payment;
import reactor.core.publisher.Mono;

/// A customer looks at what they paid, newest first (PAY-1).
public interface ShowBillingHistory {

    /// At most `limit` payments behind `after`.
    Mono<Page<Payment, Payments.Position.Behind>> show(CustomerId customer, int limit, Payments.Position after);
}
