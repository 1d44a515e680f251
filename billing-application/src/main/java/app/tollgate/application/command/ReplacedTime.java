package app.tollgate.application.command;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.Payments;
import app.tollgate.application.port.store.Plans;
import app.tollgate.application.port.store.Subscriptions;
import app.tollgate.application.port.store.UnitOfWork;
import app.tollgate.domain.payment.Payment;
import app.tollgate.domain.payment.Sale;
import app.tollgate.domain.period.PaidTime;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.subscription.SubscriptionId;
import java.time.InstantSource;
import java.util.List;
import reactor.core.publisher.Mono;

/// The time that a successor is paid for in place of the one it took over from (SUB-6).
@UseCase
final class ReplacedTime {

    private final Subscriptions subscriptions;
    private final Plans plans;
    private final Payments payments;
    private final UnitOfWork unitOfWork;
    private final InstantSource clock;

    ReplacedTime(
            Subscriptions subscriptions, Plans plans, Payments payments, UnitOfWork unitOfWork, InstantSource clock) {
        this.subscriptions = subscriptions;
        this.plans = plans;
        this.payments = payments;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /// None where nobody took over.
    Mono<PaidTime> of(Subscription predecessor) {
        return subscriptions
                .successorsOf(predecessor)
                .next()
                .flatMap(this::paidTimeOf)
                .defaultIfEmpty(PaidTime.NONE);
    }

    /// What the predecessor charged for that time buys nothing from here on. Where it charged nothing for it, nothing
    /// changes.
    Mono<Void> takeOff(PaidTime time, SubscriptionId predecessor) {
        return unitOfWork.atomically(() -> chargesOf(predecessor)
                .filter(charges -> charges.stream().anyMatch(sale -> time.holdsDayOf(sale.at())))
                .flatMap(charges -> takeOff(time, predecessor, charges)));
    }

    private Mono<Void> takeOff(PaidTime time, SubscriptionId predecessor, List<Sale> charges) {
        return subscriptions
                .find(predecessor)
                .zipWhen(
                        row -> plans.find(row.plan()),
                        (row, plan) -> row.replacedFor(time, plan, charges, clock.instant()))
                .flatMap(subscriptions::save);
    }

    private Mono<PaidTime> paidTimeOf(Subscription successor) {
        return plans.find(successor.plan()).zipWith(chargesOf(successor.id()), successor::paidInPlaceOfAnother);
    }

    private Mono<List<Sale>> chargesOf(SubscriptionId subscription) {
        return payments.ofSubscription(subscription).map(Payment::sale).collectList();
    }
}
