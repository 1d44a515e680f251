package app.tollgate.application.command;

import app.tollgate.application.UseCase;
import app.tollgate.domain.command.SubscriptionCommand;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.subscription.SubscriptionId;
import reactor.core.publisher.Mono;

/// The two steps in which one subscription replaces another (SUB-6). The second waits for the first and nothing waits
/// for the second: whoever could end no subscription while a refund is under way would be charged for it.
@UseCase
final class Replacement {

    private final TakingOver takingOver;
    private final DoubleCharges doubleCharges;

    Replacement(TakingOver takingOver, DoubleCharges doubleCharges) {
        this.takingOver = takingOver;
        this.doubleCharges = doubleCharges;
    }

    Mono<CommandEnd> takeOver(SubscriptionCommand command, Subscription successor, SubscriptionId predecessor) {
        return takingOver.goOn(command, successor, predecessor);
    }

    Mono<CommandEnd> giveBack(SubscriptionCommand command, Subscription predecessor) {
        return doubleCharges.goOn(command, predecessor);
    }
}
