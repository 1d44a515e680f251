package app.tollgate.application.command;

import app.tollgate.application.UseCase;
import app.tollgate.application.command.ChangePlan.Command;
import app.tollgate.application.command.ChangePlan.Outcome;
import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.application.port.gateway.RequestId;
import app.tollgate.application.port.gateway.SubscriptionGateway;
import app.tollgate.application.port.gateway.SubscriptionGateway.Created;
import app.tollgate.application.port.gateway.SubscriptionGateway.Creation;
import app.tollgate.application.port.store.Identifiers;
import app.tollgate.application.port.store.StaleWrite;
import app.tollgate.application.port.store.Subscriptions;
import app.tollgate.application.port.store.UnitOfWork;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.subscription.ApprovalLink;
import app.tollgate.domain.subscription.StartLimit;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.subscription.SubscriptionId;
import app.tollgate.domain.subscription.SubscriptionStatus.Abandoned;
import app.tollgate.domain.subscription.SubscriptionStatus.Active;
import app.tollgate.domain.subscription.SubscriptionStatus.ApprovalPending;
import app.tollgate.domain.subscription.SubscriptionStatus.Cancelled;
import app.tollgate.domain.subscription.SubscriptionStatus.Expired;
import app.tollgate.domain.subscription.SubscriptionStatus.PastDue;
import app.tollgate.domain.subscription.SubscriptionStatus.Suspended;
import app.tollgate.domain.subscription.SubscriptionStatus.Undone;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/// Changes to a plan PayPal cannot revise to: a successor is made that starts when what is paid for ends, and on its
/// approval the present one is cancelled (SUB-6). Neither a gap nor an overlap.
@UseCase
final class Resubscribing {

    private static final char SUBSCRIPTION = 's';

    private final UnitOfWork unitOfWork;
    private final Subscriptions subscriptions;
    private final SubscriptionGateway gateway;
    private final Identifiers identifiers;
    private final InstantSource clock;

    Resubscribing(
            UnitOfWork unitOfWork,
            Subscriptions subscriptions,
            SubscriptionGateway gateway,
            Identifiers identifiers,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.subscriptions = subscriptions;
        this.gateway = gateway;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /// A link that could still be used after the renewal would charge beside it.
    Mono<Outcome> resubscribe(Subscription live, Command command, Plan wanted) {
        Instant now = clock.instant();
        Optional<Instant> start = live.paidThrough().filter(now::isBefore);
        if (start.isEmpty()) {
            return Mono.just(new Outcome.NotInThisState(live.status()));
        }
        return start.get().isBefore(new ApprovalLink(now).closesAt())
                ? Mono.just(new Outcome.RenewalTooClose(start.get()))
                : remember(live, wanted)
                        .flatMap(successor -> answer(successor, command, wanted, start.get()))
                        .defaultIfEmpty(new Outcome.TooMany(StartLimit.RETRY_AFTER));
    }

    /// Empty when the customer began too many.
    private Mono<Subscription> remember(Subscription live, Plan wanted) {
        return unitOfWork.atomically(() -> subscriptions
                .waitingOf(live.customer())
                .flatMap(waiting -> besides(waiting, live, wanted))
                .switchIfEmpty(Mono.defer(() -> ifFew(live, () -> begin(live, wanted)))));
    }

    /// One that was approved goes its way; one for another plan, or too old, makes room.
    private Mono<Subscription> besides(Subscription waiting, Subscription live, Plan wanted) {
        boolean pending = waiting.status() instanceof ApprovalPending;
        boolean usable =
                waiting.plan().equals(wanted.id()) && new ApprovalLink(waiting.createdAt()).isOpen(clock.instant());
        return !pending || usable ? Mono.just(waiting) : ifFew(live, () -> replace(waiting, live, wanted));
    }

    /// Decided before anything is written.
    private Mono<Subscription> ifFew(Subscription live, Supplier<Mono<Subscription>> next) {
        return subscriptions
                .begunSince(live.customer(), StartLimit.countedFrom(clock.instant()))
                .filter(begun -> !StartLimit.isReached(begun))
                .flatMap(_ -> next.get());
    }

    private Mono<Subscription> replace(Subscription waiting, Subscription live, Plan wanted) {
        return subscriptions.save(waiting.abandoned(clock.instant())).then(Mono.defer(() -> begin(live, wanted)));
    }

    private Mono<Subscription> begin(Subscription live, Plan wanted) {
        Subscription successor = live.succeededBy(new SubscriptionId(identifiers.next()), wanted, clock.instant());
        return subscriptions
                .add(successor)
                .filter(added -> added)
                .switchIfEmpty(Mono.error(() -> new StaleWrite("the waiting subscription")))
                .thenReturn(successor);
    }

    private Mono<Outcome> answer(Subscription successor, Command command, Plan wanted, Instant start) {
        return switch (successor.status()) {
            case ApprovalPending(var link)
            when link.isPresent() -> Mono.just(new Outcome.AwaitingConsent(link.get(), start, false));
            case ApprovalPending _ -> ask(successor, command, wanted, start);
            case Active _, PastDue _, Suspended _, Cancelled _, Expired _, Abandoned _, Undone _ ->
                Mono.just(new Outcome.Settling());
        };
    }

    private Mono<Outcome> ask(Subscription successor, Command command, Plan wanted, Instant start) {
        Creation creation = new Creation(
                RequestId.of(SUBSCRIPTION, successor.id().value()),
                wanted.publication().sellableAs().orElseThrow(),
                command.customer().id(),
                command.customer().email(),
                command.returnUrl(),
                command.cancelUrl(),
                Optional.of(start));
        return gateway.create(creation).flatMap(answer -> record(successor.id(), start, answer));
    }

    /// Without a clear answer the intent stays, and the next call asks again under the same request id.
    private Mono<Outcome> record(SubscriptionId id, Instant start, GatewayAnswer<Created> answer) {
        if (answer instanceof GatewayAnswer.Done<Created>(var created)) {
            return keep(id, created, start);
        }
        return switch (Asked.of(answer)) {
            case Asked.Refused(var issue, var debugId) ->
                giveUp(id).thenReturn(new Outcome.ProviderRefused(issue, debugId));
            case Asked.NotNow(var retryAfter) -> Mono.just(new Outcome.ProviderUnavailable(retryAfter));
            case Asked.Unclear _, Asked.Accepted _ -> Mono.just(new Outcome.ProviderUnavailable(Optional.empty()));
        };
    }

    /// The buyer's haste may have overtaken it, or another tab may have given it up: then there is nothing left to hand
    /// out, and PayPal's id is kept for whoever uses the link all the same (SUB-9).
    private Mono<Outcome> keep(SubscriptionId id, Created created, Instant start) {
        return unitOfWork.atomically(() -> subscriptions.find(id).flatMap(current -> keep(current, created, start)));
    }

    private Mono<Outcome> keep(Subscription current, Created created, Instant start) {
        Instant now = clock.instant();
        return switch (current.status()) {
            case ApprovalPending _ ->
                subscriptions
                        .save(current.awaitingApproval(created.id(), created.approveAt(), now))
                        .thenReturn(new Outcome.AwaitingConsent(created.approveAt(), start, false));
            case Abandoned _ ->
                subscriptions.save(current.knownAs(created.id(), now)).thenReturn(new Outcome.Settling());
            case Active _, PastDue _, Suspended _, Cancelled _, Expired _, Undone _ ->
                Mono.just(new Outcome.Settling());
        };
    }

    /// One that PayPal answered in another tab stays: its buyer has the link.
    private Mono<Void> giveUp(SubscriptionId id) {
        return unitOfWork.atomically(() -> subscriptions
                .find(id)
                .filter(current -> current.status().equals(new ApprovalPending(Optional.empty())))
                .flatMap(current -> subscriptions.save(current.abandoned(clock.instant()))));
    }
}
