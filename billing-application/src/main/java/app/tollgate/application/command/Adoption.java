package app.tollgate.application.command;

import app.tollgate.application.UseCase;
import app.tollgate.application.subscription.RefreshSubscription;
import app.tollgate.domain.command.SubscriptionCommand;
import app.tollgate.domain.subscription.Subscription;
import reactor.core.publisher.Mono;

/// Makes a second subscription the customer's own, where the first has ended, or gives way to it (SUB-9).
@UseCase
final class Adoption {

    private static final String IN_ITS_FAVOUR = "the first could not be collected and was ended, so it is adopted";

    private final Retiring retiring;
    private final RefreshSubscription refresh;
    private final CommandBook book;

    Adoption(Retiring retiring, RefreshSubscription refresh, CommandBook book) {
        this.retiring = retiring;
        this.refresh = refresh;
        this.book = book;
    }

    /// It came to life meanwhile, so there is nothing left to undo.
    Mono<CommandEnd> dropAsAdopted(SubscriptionCommand command) {
        return drop(command, "it is the customer's own by now");
    }

    /// What is outstanding may just be collected, or the first be cancelled by its owner: then that is known first.
    Mono<CommandEnd> replace(SubscriptionCommand command, Subscription second, Subscription stopped) {
        return book.nothingIsOpenAbout(stopped.id())
                .flatMap(free -> free ? retiring.end(stopped) : Mono.just(false))
                .flatMap(ended -> ended ? adopt(command, second, IN_ITS_FAVOUR) : Mono.just(new CommandEnd.Settling()));
    }

    /// Reading it again finds the place free and takes it. `why` is what had become of the first.
    Mono<CommandEnd> adopt(SubscriptionCommand command, Subscription second, String why) {
        return refresh.refresh(second.providerId().orElseThrow())
                .flatMap(outcome -> outcome.answered() ? drop(command, why) : Mono.just(new CommandEnd.Settling()));
    }

    private Mono<CommandEnd> drop(SubscriptionCommand command, String why) {
        return book.dropped(command, why).thenReturn(new CommandEnd.Dropped(why));
    }
}
