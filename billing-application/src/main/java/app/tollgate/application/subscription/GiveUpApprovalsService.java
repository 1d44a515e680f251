package app.tollgate.application.subscription;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.Subscriptions;
import app.tollgate.application.port.store.UnitOfWork;
import app.tollgate.domain.subscription.ApprovalLink;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.subscription.SubscriptionId;
import app.tollgate.domain.subscription.SubscriptionStatus;
import java.time.InstantSource;
import java.util.List;
import reactor.core.publisher.Mono;

@UseCase
final class GiveUpApprovalsService implements GiveUpApprovals {

    private final Subscriptions subscriptions;
    private final RefreshSubscription refresh;
    private final UnitOfWork unitOfWork;
    private final InstantSource clock;

    private final UnansweredApprovals unanswered = new UnansweredApprovals();

    GiveUpApprovalsService(
            Subscriptions subscriptions, RefreshSubscription refresh, UnitOfWork unitOfWork, InstantSource clock) {
        this.subscriptions = subscriptions;
        this.refresh = refresh;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    @Override
    public Mono<Integer> giveUp(int limit) {
        return overdue(limit)
                .flatMapIterable(all -> all)
                .concatMapDelayError(this::giveUp)
                .filter(given -> given)
                .count()
                .map(Math::toIntExact);
    }

    private Mono<List<Subscription>> overdue(int limit) {
        return Mono.fromSupplier(() -> ApprovalLink.oldestOpen(clock.instant()))
                .flatMapMany(latest -> subscriptions.unapprovedSince(latest, limit + unanswered.size()))
                .collectList()
                .map(oldestFirst -> unanswered.answeredFirst(oldestFirst, limit));
    }

    /// An approval whose event was lost is found here; without PayPal's answer nothing is given up.
    private Mono<Boolean> giveUp(Subscription overdue) {
        return overdue.providerId()
                .map(id -> refresh.refresh(id).flatMap(outcome -> onceAsked(overdue.id(), outcome)))
                .orElseGet(() -> abandon(overdue.id()));
    }

    private Mono<Boolean> onceAsked(SubscriptionId overdue, RefreshSubscription.Outcome outcome) {
        return outcome.answered() ? abandon(overdue) : Mono.fromSupplier(() -> lookLater(overdue));
    }

    private boolean lookLater(SubscriptionId overdue) {
        unanswered.remember(overdue);
        return false;
    }

    private Mono<Boolean> abandon(SubscriptionId id) {
        return unitOfWork.atomically(() -> subscriptions
                .find(id)
                .filter(current -> current.status() instanceof SubscriptionStatus.ApprovalPending)
                .flatMap(current ->
                        subscriptions.save(current.abandoned(clock.instant())).thenReturn(true))
                .defaultIfEmpty(false));
    }
}
