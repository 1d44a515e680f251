package app.tollgate.application.command;

import app.tollgate.application.UseCase;
import app.tollgate.domain.command.SubscriptionCommand;
import app.tollgate.domain.period.PaidTime;
import app.tollgate.domain.subscription.Subscription;
import reactor.core.publisher.Mono;

/// Gives back what a predecessor charged for the time that its successor is paid for, and takes that time off what the
/// predecessor is paid for (SUB-6): where nobody came between the successor's approval and the renewal, PayPal has
/// charged both.
///
/// What it charged for any other time stays: where the successor could not be charged, the customer still has what they
/// paid for.
@UseCase
final class DoubleCharges {

    private final ReplacedTime replacedTime;
    private final GivingBack givingBack;
    private final CommandBook book;

    DoubleCharges(ReplacedTime replacedTime, GivingBack givingBack, CommandBook book) {
        this.replacedTime = replacedTime;
        this.givingBack = givingBack;
        this.book = book;
    }

    Mono<CommandEnd> goOn(SubscriptionCommand command, Subscription predecessor) {
        return replacedTime
                .of(predecessor)
                .flatMap(time -> giveBack(command, predecessor, time))
                .flatMap(repayment -> book.ended(command, predecessor, repayment));
    }

    private Mono<Repayment> giveBack(SubscriptionCommand command, Subscription predecessor, PaidTime time) {
        return givingBack
                .giveBack(command, predecessor, sale -> time.holdsDayOf(sale.at()))
                .flatMap(repayment -> switch (repayment) {
                    case Repayment.Complete _, Repayment.Underway _ ->
                        replacedTime.takeOff(time, predecessor.id()).thenReturn(repayment);
                    case Repayment.Refused _, Repayment.Failed _, Repayment.GivenUp _, Repayment.NotKnown _ ->
                        Mono.just(repayment);
                });
    }
}
