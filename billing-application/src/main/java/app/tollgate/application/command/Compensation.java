package app.tollgate.application.command;

import app.tollgate.application.UseCase;
import app.tollgate.application.subscription.RefreshSubscription;
import app.tollgate.domain.command.SubscriptionCommand;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import app.tollgate.domain.subscription.Subscription;
import reactor.core.publisher.Mono;

/// Cancels an undone subscription at PayPal and gives back every charge of it, in this order, so that no further charge
/// comes in between. Every step may be repeated.
@UseCase
final class Compensation {

    private final Execution execution;
    private final GivingBack givingBack;
    private final RefreshSubscription refresh;
    private final CommandBook book;

    Compensation(Execution execution, GivingBack givingBack, RefreshSubscription refresh, CommandBook book) {
        this.execution = execution;
        this.givingBack = givingBack;
        this.refresh = refresh;
        this.book = book;
    }

    Mono<CommandEnd> giveBack(SubscriptionCommand command, Subscription second) {
        ProviderSubscriptionId id = second.providerId().orElseThrow();
        return execution.end(command, id).flatMap(ended -> switch (ended) {
            case Asked.Accepted() -> refresh.refresh(id).flatMap(outcome -> onceRead(command, outcome));
            case Asked.Refused(var issue, var debugId) -> refused(command, issue, debugId);
            case Asked.NotNow _, Asked.Unclear _ -> Mono.just(new CommandEnd.Settling());
        });
    }

    private Mono<CommandEnd> onceRead(SubscriptionCommand command, RefreshSubscription.Outcome outcome) {
        return switch (outcome) {
            case RefreshSubscription.Outcome.Refreshed(var undone) -> giveBackAll(command, undone);
            case RefreshSubscription.Outcome.NothingToFollow _,
                    RefreshSubscription.Outcome.NotAttributed _,
                    RefreshSubscription.Outcome.NotNow _ -> Mono.just(new CommandEnd.Settling());
        };
    }

    private Mono<CommandEnd> giveBackAll(SubscriptionCommand command, Subscription undone) {
        return givingBack
                .giveBack(command, undone, _ -> true)
                .flatMap(repayment -> book.ended(command, undone, repayment));
    }

    private Mono<CommandEnd> refused(SubscriptionCommand command, String issue, String debugId) {
        return book.refused(command, issue).thenReturn(new CommandEnd.Refused(issue, debugId));
    }
}
