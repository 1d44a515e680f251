package app.tollgate.application.command;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.Subscriptions;
import app.tollgate.application.port.store.UnitOfWork;
import app.tollgate.application.subscription.RefreshSubscription;
import app.tollgate.domain.command.SubscriptionCommand;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.subscription.SubscriptionStatus;
import java.time.InstantSource;
import reactor.core.publisher.Mono;

/// Ends a second subscription that a customer approved beside a live one, and gives back what it charged (SUB-9).
///
/// The end of the first may only not be known yet, so the first is read again before anything is done: if it has ended,
/// the second is adopted instead. So it is when the first is suspended for failed payments, which PayPal does not lift
/// before they are made: whoever subscribes anew then takes this way out (SUB-5), and the first is ended for good. From
/// the moment the second is marked as undone there is no way back.
@UseCase
final class Undoing {

    private static final String ENDED = "the first had ended, so it is adopted";
    private static final String UNAPPROVED = "the first was never approved, so it is adopted";

    private final RefreshSubscription refresh;
    private final UnitOfWork unitOfWork;
    private final Subscriptions subscriptions;
    private final Compensation compensation;
    private final Adoption adoption;
    private final InstantSource clock;

    Undoing(
            RefreshSubscription refresh,
            UnitOfWork unitOfWork,
            Subscriptions subscriptions,
            Compensation compensation,
            Adoption adoption,
            InstantSource clock) {
        this.refresh = refresh;
        this.unitOfWork = unitOfWork;
        this.subscriptions = subscriptions;
        this.compensation = compensation;
        this.adoption = adoption;
        this.clock = clock;
    }

    Mono<CommandEnd> goOn(SubscriptionCommand command, Subscription second) {
        return switch (second.status()) {
            case SubscriptionStatus.Undone _ -> compensation.giveBack(command, second);
            case SubscriptionStatus.Abandoned _ -> askAboutTheFirst(command, second);
            case SubscriptionStatus.ApprovalPending _,
                    SubscriptionStatus.Active _,
                    SubscriptionStatus.PastDue _,
                    SubscriptionStatus.Suspended _,
                    SubscriptionStatus.Cancelled _,
                    SubscriptionStatus.Expired _ -> adoption.dropAsAdopted(command);
        };
    }

    private Mono<CommandEnd> askAboutTheFirst(SubscriptionCommand command, Subscription second) {
        return subscriptions
                .liveOf(second.customer())
                .flatMap(first -> first.providerId()
                        .map(id -> decide(command, second, id))
                        .orElseGet(() -> adoption.adopt(command, second, UNAPPROVED)))
                .switchIfEmpty(Mono.defer(() -> adoption.adopt(command, second, ENDED)));
    }

    private Mono<CommandEnd> decide(SubscriptionCommand command, Subscription second, ProviderSubscriptionId first) {
        return refresh.refresh(first).flatMap(outcome -> switch (outcome) {
            case RefreshSubscription.Outcome.Refreshed(var known) -> decide(command, second, known);
            case RefreshSubscription.Outcome.NothingToFollow _,
                    RefreshSubscription.Outcome.NotNow _,
                    RefreshSubscription.Outcome.NotAttributed _ -> Mono.just(new CommandEnd.Settling());
        });
    }

    private Mono<CommandEnd> decide(SubscriptionCommand command, Subscription second, Subscription first) {
        if (first.isStoppedByFailures()) {
            return adoption.replace(command, second, first);
        }
        if (!first.isLive()) {
            return adoption.adopt(command, second, ENDED);
        }
        return first.status().isAliveAndApproved()
                ? undo(command, second)
                : adoption.adopt(command, second, UNAPPROVED);
    }

    private Mono<CommandEnd> undo(SubscriptionCommand command, Subscription second) {
        return markUndone(second)
                .flatMap(undone -> compensation.giveBack(command, undone))
                .defaultIfEmpty(new CommandEnd.Settling());
    }

    /// Empty when it has come to life meanwhile.
    private Mono<Subscription> markUndone(Subscription second) {
        return unitOfWork.atomically(() -> subscriptions
                .find(second.id())
                .filter(current -> current.status() instanceof SubscriptionStatus.Abandoned)
                .map(current -> current.undone(clock.instant()))
                .flatMap(undone -> subscriptions.save(undone).thenReturn(undone)));
    }
}
