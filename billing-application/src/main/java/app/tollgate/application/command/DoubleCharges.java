package app.tollgate.application.command;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.Payments;
import app.tollgate.application.port.store.Plans;
import app.tollgate.application.port.store.Subscriptions;
import app.tollgate.application.port.store.UnitOfWork;
import app.tollgate.domain.command.SubscriptionCommand;
import app.tollgate.domain.payment.Payment;
import app.tollgate.domain.period.PaidTime;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.subscription.SubscriptionId;
import java.time.InstantSource;
import java.util.List;
import reactor.core.publisher.Mono;

/// Gives back what a predecessor charged for the time that its successor is paid for, and takes that time off what the
/// predecessor is paid for (SUB-6).
///
/// What it charged for any other time stays: where the successor could not be charged, the customer still has what they
/// paid for.
@UseCase
final class DoubleCharges {

    private final Payments payments;
    private final Plans plans;
    private final Subscriptions subscriptions;
    private final UnitOfWork unitOfWork;
    private final GivingBack givingBack;
    private final InstantSource clock;

    DoubleCharges(
            Payments payments,
            Plans plans,
            Subscriptions subscriptions,
            UnitOfWork unitOfWork,
            GivingBack givingBack,
            InstantSource clock) {
        this.payments = payments;
        this.plans = plans;
        this.subscriptions = subscriptions;
        this.unitOfWork = unitOfWork;
        this.givingBack = givingBack;
        this.clock = clock;
    }

    Mono<Repayment> giveBack(SubscriptionCommand command, Subscription predecessor, Subscription successor) {
        return plans.find(successor.plan())
                .zipWith(
                        payments.ofSubscription(successor.id())
                                .map(Payment::sale)
                                .collectList(),
                        successor::paidInPlaceOfAnother)
                .flatMap(time -> giveBack(command, predecessor, time));
    }

    private Mono<Repayment> giveBack(SubscriptionCommand command, Subscription predecessor, PaidTime time) {
        return payments.ofSubscription(predecessor.id())
                .filter(charge -> time.holdsDayOf(charge.sale().at()))
                .collectList()
                .flatMap(charges -> giveBack(command, predecessor, time, charges));
    }

    private Mono<Repayment> giveBack(
            SubscriptionCommand command, Subscription predecessor, PaidTime time, List<Payment> charges) {
        return givingBack.giveBack(command, predecessor, charges).flatMap(repayment -> switch (repayment) {
            case Repayment.Complete _, Repayment.Underway _ ->
                charges.isEmpty()
                        ? Mono.just(repayment)
                        : takeOff(time, predecessor.id()).thenReturn(repayment);
            case Repayment.Refused _, Repayment.NotKnown _ -> Mono.just(repayment);
        });
    }

    private Mono<Void> takeOff(PaidTime time, SubscriptionId predecessor) {
        return unitOfWork.atomically(() -> subscriptions
                .find(predecessor)
                .flatMap(row -> plans.find(row.plan())
                        .zipWith(payments.ofSubscription(predecessor)
                                .map(Payment::sale)
                                .collectList())
                        .map(both -> row.replacedFor(time, both.getT1(), both.getT2(), clock.instant()))
                        .flatMap(subscriptions::save)));
    }
}
