package app.tollgate.application.payment;

import app.tollgate.application.port.store.Payments;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.payment.Payment;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Mono;

/// A customer looks at what they paid, newest first (PAY-1).
public interface ShowBillingHistory {

    /// At most `limit` payments behind `after`.
    Mono<Page> show(CustomerId customer, int limit, Payments.Position after);

    /// `next` is where to go on, empty on the last page.
    record Page(List<Payment> payments, Optional<Payments.Position.Behind> next) {}
}
