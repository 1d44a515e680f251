package app.tollgate.application.subscription;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.Identifiers;
import app.tollgate.application.port.store.Payments;
import app.tollgate.domain.payment.Payment;
import app.tollgate.domain.payment.PaymentId;
import app.tollgate.domain.payment.Sale;
import app.tollgate.domain.subscription.Subscription;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Books the charges of one reading, each once. Runs inside the unit of work that records the reading.
@UseCase
final class Booking {

    private final Payments payments;
    private final Identifiers identifiers;

    Booking(Payments payments, Identifiers identifiers) {
        this.payments = payments;
        this.identifiers = identifiers;
    }

    Mono<Void> book(Subscription subscription, ReportRecorder.Reading reading) {
        return Flux.fromIterable(reading.sales())
                .filterWhen(sale -> isNews(sale, reading))
                .concatMap(sale -> payments.book(paymentFor(sale, subscription, reading)))
                .then();
    }

    /// False for a reading that is older than the one that was written before it.
    private Mono<Boolean> isNews(Sale sale, ReportRecorder.Reading reading) {
        return payments.findBySale(sale.id())
                .map(known -> known.mayBecome(sale.state(), reading.askedAt()))
                .defaultIfEmpty(true);
    }

    private Payment paymentFor(Sale sale, Subscription subscription, ReportRecorder.Reading reading) {
        return Payment.booked(
                new PaymentId(identifiers.next()),
                subscription.customer(),
                subscription.id(),
                subscription.plan(),
                sale,
                reading.now());
    }
}
