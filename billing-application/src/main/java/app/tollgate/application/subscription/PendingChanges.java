package app.tollgate.application.subscription;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.Plans;
import app.tollgate.application.port.store.Subscriptions;
import app.tollgate.application.subscription.SubscriptionView.PendingChange;
import app.tollgate.domain.plan.PlanId;
import app.tollgate.domain.subscription.ApprovalLink;
import app.tollgate.domain.subscription.PlanChange;
import app.tollgate.domain.subscription.ProviderReport;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.subscription.SubscriptionStatus.ApprovalPending;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import reactor.core.publisher.Mono;

/// Finds the change of plan a subscription is about to make, in place or by a successor (SUB-6). A link too old to be
/// handed out again is none.
@UseCase
final class PendingChanges {

    private final Subscriptions subscriptions;
    private final Plans plans;
    private final InstantSource clock;

    PendingChanges(Subscriptions subscriptions, Plans plans, InstantSource clock) {
        this.subscriptions = subscriptions;
        this.plans = plans;
        this.clock = clock;
    }

    Mono<PendingChange> of(Subscription subscription) {
        return Mono.justOrEmpty(subscription.course().change())
                .flatMap(change -> inPlace(subscription, change))
                .switchIfEmpty(Mono.defer(() -> subscriptions
                        .waitingOf(subscription.customer())
                        .flatMap(waiting -> bySuccessor(subscription, waiting))));
    }

    private Mono<PendingChange> inPlace(Subscription subscription, PlanChange change) {
        return switch (change) {
            case PlanChange.Asked(var to, var link, var askedAt) ->
                isOpen(askedAt)
                        ? change(
                                to, Optional.of(link), subscription.lastReport().flatMap(ProviderReport::nextBillingAt))
                        : Mono.empty();
            case PlanChange.Agreed(var to, var from) -> change(to, Optional.empty(), Optional.of(from));
        };
    }

    private Mono<PendingChange> bySuccessor(Subscription present, Subscription waiting) {
        if (!(waiting.status() instanceof ApprovalPending(var link))) {
            return change(waiting.plan(), Optional.empty(), present.paidThrough());
        }
        return isOpen(waiting.createdAt()) ? change(waiting.plan(), link, present.paidThrough()) : Mono.empty();
    }

    private boolean isOpen(Instant since) {
        return new ApprovalLink(since).isOpen(clock.instant());
    }

    private Mono<PendingChange> change(PlanId to, Optional<URI> link, Optional<Instant> from) {
        return plans.find(to).map(plan -> new PendingChange(plan.code(), link, from));
    }
}
