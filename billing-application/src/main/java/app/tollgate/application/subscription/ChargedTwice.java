package app.tollgate.application.subscription;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.Payments;
import app.tollgate.application.port.store.Subscriptions;
import app.tollgate.domain.payment.Payment;
import app.tollgate.domain.payment.Sale;
import app.tollgate.domain.subscription.Subscription;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Finds a successor that has taken over, and is paid for a time that its predecessor has charged and not given back
/// (SUB-6). Either of the two readings may be the one that shows it: the successor may be paid days after its start,
/// and the predecessor's charge be listed late.
///
/// Only reads; runs inside the unit of work that records the reading.
@UseCase
final class ChargedTwice {

    private final Subscriptions subscriptions;
    private final Payments payments;

    ChargedTwice(Subscriptions subscriptions, Payments payments) {
        this.subscriptions = subscriptions;
        this.payments = payments;
    }

    /// A successor that took over, of the two; empty when nothing was charged twice.
    Mono<Subscription> successorIn(Subscription observed, ReportRecorder.Reading reading) {
        return Flux.concat(asSuccessor(observed), asPredecessor(observed, reading))
                .next();
    }

    private Mono<Subscription> asSuccessor(Subscription observed) {
        return Mono.justOrEmpty(observed.tookOverFrom())
                .flatMapMany(payments::ofSubscription)
                .map(Payment::sale)
                .filter(sale -> isTwice(sale, observed))
                .next()
                .map(_ -> observed);
    }

    /// Whoever is alive was not replaced.
    private Mono<Subscription> asPredecessor(Subscription observed, ReportRecorder.Reading reading) {
        return observed.status().isLive() || !reading.holdsMoney()
                ? Mono.empty()
                : subscriptions
                        .successorsOf(observed)
                        .filter(other -> reading.sales().stream().anyMatch(sale -> isTwice(sale, other)))
                        .next();
    }

    private static boolean isTwice(Sale sale, Subscription successor) {
        return sale.state().holdsMoney()
                && successor
                        .paidInPlaceOfAnother()
                        .filter(time -> time.holdsDayOf(sale.at()))
                        .isPresent();
    }
}
