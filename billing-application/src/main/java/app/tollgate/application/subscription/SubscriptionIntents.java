package app.tollgate.application.subscription;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.gateway.SubscriptionGateway.Created;
import app.tollgate.application.port.store.Identifiers;
import app.tollgate.application.port.store.StaleWrite;
import app.tollgate.application.port.store.Subscriptions;
import app.tollgate.application.port.store.UnitOfWork;
import app.tollgate.application.subscription.StartSubscription.Outcome;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.subscription.ApprovalLink;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import app.tollgate.domain.subscription.StartLimit;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.subscription.SubscriptionId;
import app.tollgate.domain.subscription.SubscriptionStatus;
import app.tollgate.domain.subscription.SubscriptionStatus.ApprovalPending;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/// Keeps what customers intend to subscribe to, from the first click to PayPal's answer: one intent per customer, also
/// under two tabs and double clicks (SUB-10).
@UseCase
final class SubscriptionIntents {

    private final UnitOfWork unitOfWork;
    private final Subscriptions subscriptions;
    private final Identifiers identifiers;
    private final InstantSource clock;

    SubscriptionIntents(
            UnitOfWork unitOfWork, Subscriptions subscriptions, Identifiers identifiers, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.subscriptions = subscriptions;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /// What to do about a customer's wish.
    sealed interface Intent {

        /// Stored; PayPal is to be asked, perhaps again.
        record ToAsk(Subscription subscription) implements Intent {}

        /// PayPal answered before: the buyer has a link.
        record Waiting(ProviderSubscriptionId id, URI approveAt) implements Intent {}

        record Occupied(Subscription by) implements Intent {}

        record TooMany(Duration retryAfter) implements Intent {}
    }

    Mono<Intent> remember(CustomerId customer, Plan plan) {
        return unitOfWork.atomically(() -> subscriptions
                .liveOf(customer)
                .flatMap(live -> besides(live, plan))
                .switchIfEmpty(Mono.defer(() -> ifFew(customer, () -> begin(customer, plan)))));
    }

    /// Takes PayPal's answer down. The buyer's own haste may have overtaken it: a webhook can know more already.
    Mono<Outcome> answered(SubscriptionId id, Created created) {
        return unitOfWork.atomically(() -> subscriptions.find(id).flatMap(current -> answered(current, created)));
    }

    /// PayPal refused. An intent that PayPal answered in another tab stays: its buyer has the link.
    Mono<Void> giveUp(SubscriptionId id) {
        return unitOfWork.atomically(() -> subscriptions
                .find(id)
                .filter(current -> current.status().equals(new ApprovalPending(Optional.empty())))
                .flatMap(current -> subscriptions.save(current.abandoned(clock.instant()))));
    }

    private Mono<Outcome> answered(Subscription current, Created created) {
        return switch (current.status()) {
            case ApprovalPending _ ->
                subscriptions
                        .save(current.awaitingApproval(created.id(), created.approveAt(), clock.instant()))
                        .thenReturn(new Outcome.AwaitingApproval(created.id(), created.approveAt(), false));
            case SubscriptionStatus.Abandoned _ ->
                subscriptions
                        .save(current.knownAs(created.id(), clock.instant()))
                        .then(Mono.defer(() -> inFavourOfAnother(current)));
            case SubscriptionStatus.Active _,
                    SubscriptionStatus.PastDue _,
                    SubscriptionStatus.Suspended _,
                    SubscriptionStatus.Cancelled _,
                    SubscriptionStatus.Expired _,
                    SubscriptionStatus.Undone _ -> Mono.just(new Outcome.AlreadySubscribed(current.status()));
        };
    }

    /// Another tab chose another plan while PayPal was asked.
    private Mono<Outcome> inFavourOfAnother(Subscription abandoned) {
        return subscriptions
                .liveOf(abandoned.customer())
                .defaultIfEmpty(abandoned)
                .map(live -> new Outcome.AlreadySubscribed(live.status()));
    }

    private Mono<Intent> besides(Subscription live, Plan plan) {
        return live.status() instanceof ApprovalPending(var approveAt)
                ? besidesPending(live, approveAt, plan)
                : Mono.just(new Intent.Occupied(live));
    }

    /// Without a link PayPal's answer is still open, or was lost: asking again under the same request id fetches it.
    private Mono<Intent> besidesPending(Subscription pending, Optional<URI> approveAt, Plan plan) {
        if (!pending.plan().equals(plan.id()) || isOverdue(pending)) {
            return ifFew(pending.customer(), () -> replace(pending, plan));
        }
        return Mono.just(approveAt
                .flatMap(link -> pending.providerId().<Intent>map(id -> new Intent.Waiting(id, link)))
                .orElseGet(() -> new Intent.ToAsk(pending)));
    }

    /// Decided before anything is written.
    private Mono<Intent> ifFew(CustomerId customer, Supplier<Mono<Intent>> next) {
        return subscriptions
                .begunSince(customer, StartLimit.countedFrom(clock.instant()))
                .flatMap(begun -> StartLimit.isReached(begun)
                        ? Mono.just(new Intent.TooMany(StartLimit.RETRY_AFTER))
                        : next.get());
    }

    private Mono<Intent> replace(Subscription pending, Plan plan) {
        return subscriptions
                .save(pending.abandoned(clock.instant()))
                .then(Mono.defer(() -> begin(pending.customer(), plan)));
    }

    /// A successor whose predecessor has ended by itself makes room while nobody has approved it (SUB-6).
    private Mono<Intent> begin(CustomerId customer, Plan plan) {
        return subscriptions
                .waitingOf(customer)
                .flatMap(waiting -> besidesWaiting(waiting, plan))
                .switchIfEmpty(Mono.defer(() -> add(customer, plan)));
    }

    private Mono<Intent> besidesWaiting(Subscription waiting, Plan plan) {
        return waiting.status() instanceof ApprovalPending
                ? subscriptions
                        .save(waiting.abandoned(clock.instant()))
                        .then(Mono.defer(() -> add(waiting.customer(), plan)))
                : Mono.just(new Intent.Occupied(waiting));
    }

    private Mono<Intent> add(CustomerId customer, Plan plan) {
        Instant now = clock.instant();
        Subscription intent = Subscription.intended(new SubscriptionId(identifiers.next()), customer, plan, now);
        return subscriptions
                .add(intent)
                .filter(added -> added)
                .switchIfEmpty(Mono.error(() -> new StaleWrite("the live subscription")))
                .thenReturn(new Intent.ToAsk(intent));
    }

    private boolean isOverdue(Subscription pending) {
        return !new ApprovalLink(pending.createdAt()).isOpen(clock.instant());
    }
}
