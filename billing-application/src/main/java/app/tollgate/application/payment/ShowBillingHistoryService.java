package app.tollgate.application.payment;

import app.tollgate.application.Page;
import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.Payments;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.payment.Payment;
import reactor.core.publisher.Mono;

@UseCase
final class ShowBillingHistoryService implements ShowBillingHistory {

    private final Payments payments;

    ShowBillingHistoryService(Payments payments) {
        this.payments = payments;
    }

    @Override
    public Mono<Page<Payment, Payments.Position.Behind>> show(CustomerId customer, int limit, Payments.Position after) {
        return Page.read(limit, count -> payments.of(customer, count, after), ShowBillingHistoryService::placeOf);
    }

    private static Payments.Position.Behind placeOf(Payment payment) {
        return new Payments.Position.Behind(payment.sale().at(), payment.id());
    }
}
