package app.tollgate.application.subscription;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.Payments;
import app.tollgate.application.port.store.Plans;
import app.tollgate.application.port.store.Subscriptions;
import app.tollgate.domain.payment.Payment;
import app.tollgate.domain.payment.Sale;
import app.tollgate.domain.period.PaidTime;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.subscription.SubscriptionId;
import java.util.List;
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
    private final Plans plans;

    ChargedTwice(Subscriptions subscriptions, Payments payments, Plans plans) {
        this.subscriptions = subscriptions;
        this.payments = payments;
        this.plans = plans;
    }

    /// The predecessor, of the two; empty when nothing was charged twice.
    Mono<SubscriptionId> predecessorIn(Subscription observed, ReportRecorder.Reading reading) {
        return Flux.concat(asSuccessor(observed), asPredecessor(observed, reading))
                .next();
    }

    private Mono<SubscriptionId> asSuccessor(Subscription observed) {
        return Mono.justOrEmpty(observed.tookOverFrom())
                .filterWhen(predecessor -> chargesOf(predecessor).flatMap(sales -> isTwice(sales, observed)));
    }

    /// Whoever is alive was not replaced.
    private Mono<SubscriptionId> asPredecessor(Subscription observed, ReportRecorder.Reading reading) {
        return observed.status().isLive() || !reading.holdsMoney()
                ? Mono.empty()
                : subscriptions
                        .successorsOf(observed)
                        .filterWhen(other -> isTwice(reading.sales(), other))
                        .next()
                        .map(_ -> observed.id());
    }

    /// Whether one of the charges of the predecessor still holds money for a time that the successor is paid for.
    private Mono<Boolean> isTwice(List<Sale> charges, Subscription successor) {
        return timePaidFor(successor)
                .map(time ->
                        charges.stream().anyMatch(sale -> sale.state().holdsMoney() && time.holdsDayOf(sale.at())));
    }

    private Mono<PaidTime> timePaidFor(Subscription successor) {
        return plans.find(successor.plan()).zipWith(chargesOf(successor.id()), successor::paidInPlaceOfAnother);
    }

    private Mono<List<Sale>> chargesOf(SubscriptionId subscription) {
        return payments.ofSubscription(subscription).map(Payment::sale).collectList();
    }
}
