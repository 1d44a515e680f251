package app.tollgate.application.payment;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.Payments;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.payment.Payment;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Mono;

@UseCase
final class ShowBillingHistoryService implements ShowBillingHistory {

    private final Payments payments;

    ShowBillingHistoryService(Payments payments) {
        this.payments = payments;
    }

    /// Reads one payment more than asked for, to know whether there is a next page.
    @Override
    public Mono<Page> show(CustomerId customer, int limit, Payments.Position after) {
        return payments.of(customer, limit + 1, after).collectList().map(found -> page(found, limit));
    }

    private static Page page(List<Payment> found, int limit) {
        if (found.size() <= limit) {
            return new Page(found, Optional.empty());
        }
        Payment last = found.get(limit - 1);
        return new Page(
                found.subList(0, limit),
                Optional.of(new Payments.Position.Behind(last.sale().at(), last.id())));
    }
}
