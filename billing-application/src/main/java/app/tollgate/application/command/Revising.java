package app.tollgate.application.command;

import app.tollgate.application.UseCase;
import app.tollgate.application.command.ChangePlan.Command;
import app.tollgate.application.command.ChangePlan.Outcome;
import app.tollgate.application.command.CommandBook.Issue;
import app.tollgate.application.command.CommandBook.Wanted;
import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.application.port.gateway.SubscriptionControl;
import app.tollgate.application.port.gateway.SubscriptionControl.Revision;
import app.tollgate.application.port.store.Subscriptions;
import app.tollgate.application.port.store.UnitOfWork;
import app.tollgate.domain.command.Instruction;
import app.tollgate.domain.command.Permission;
import app.tollgate.domain.command.SubscriptionCommand;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.subscription.ApprovalLink;
import app.tollgate.domain.subscription.PlanChange;
import app.tollgate.domain.subscription.ProviderReport;
import app.tollgate.domain.subscription.Subscription;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import reactor.core.publisher.Mono;

/// Changes the plan within the same subscription: PayPal prepares it, the buyer consents, and the next charge is at the
/// new price (SUB-6).
///
/// A revision nobody consents to has no effect, so one whose answer was lost is simply asked for again.
@UseCase
final class Revising {

    private final CommandBook book;
    private final Resolution resolution;
    private final SubscriptionControl control;
    private final UnitOfWork unitOfWork;
    private final Subscriptions subscriptions;
    private final InstantSource clock;

    Revising(
            CommandBook book,
            Resolution resolution,
            SubscriptionControl control,
            UnitOfWork unitOfWork,
            Subscriptions subscriptions,
            InstantSource clock) {
        this.book = book;
        this.resolution = resolution;
        this.control = control;
        this.unitOfWork = unitOfWork;
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    Mono<Outcome> revise(Subscription live, Command command, Plan wanted) {
        return openLink(live, wanted)
                .map(asked -> Mono.<Outcome>just(awaiting(live, asked.approveAt())))
                .orElseGet(() ->
                        issue(live, command, wanted).flatMap(issue -> afterThatOne(issue, live, command, wanted)));
    }

    private Optional<PlanChange.Asked> openLink(Subscription live, Plan wanted) {
        return live.course()
                .change()
                .filter(PlanChange.Asked.class::isInstance)
                .map(PlanChange.Asked.class::cast)
                .filter(asked -> asked.to().equals(wanted.id()))
                .filter(asked -> new ApprovalLink(asked.askedAt()).isOpen(clock.instant()));
    }

    private Mono<Issue> issue(Subscription live, Command command, Plan wanted) {
        return book.issue(
                () -> subscriptions.find(live.id()),
                current -> wanted(Permission.toChangePlan(current.status()), command, wanted));
    }

    private static Wanted wanted(Permission permission, Command command, Plan wanted) {
        return permission instanceof Permission.Granted
                ? new Wanted.Now(
                        new Instruction.Revise(wanted.id()),
                        command.customer().id().value())
                : new Wanted.NotNow(permission);
    }

    private Mono<Outcome> afterThatOne(Issue issue, Subscription live, Command command, Plan wanted) {
        return issue instanceof Issue.Occupied(var earlier)
                ? resolution
                        .resolveFirst(earlier)
                        .flatMap(_ -> issue(live, command, wanted))
                        .flatMap(again -> answer(again, command, wanted))
                : answer(issue, command, wanted);
    }

    private Mono<Outcome> answer(Issue issue, Command command, Plan wanted) {
        return switch (issue) {
            case Issue.Issued(var live, var issued) -> ask(live, issued, command, wanted);
            case Issue.NotPermitted(var live, var _) -> Mono.just(new Outcome.NotInThisState(live.status()));
            case Issue.Occupied _ -> Mono.just(new Outcome.Settling());
            case Issue.NoSubscription() -> Mono.just(new Outcome.NoSubscription());
        };
    }

    private Mono<Outcome> ask(Subscription live, SubscriptionCommand issued, Command command, Plan wanted) {
        return control.revise(new Revision(
                        live.providerId().orElseThrow(),
                        wanted.publication().sellableAs().orElseThrow(),
                        command.returnUrl(),
                        command.cancelUrl()))
                .flatMap(answer -> record(live, issued, wanted, answer));
    }

    private Mono<Outcome> record(
            Subscription live, SubscriptionCommand issued, Plan wanted, GatewayAnswer<URI> answer) {
        if (answer instanceof GatewayAnswer.Done<URI>(var link)) {
            return keep(live, issued, new PlanChange.Asked(wanted.id(), link, clock.instant()));
        }
        return switch (Asked.of(answer)) {
            case Asked.Refused(var issue, var debugId) ->
                book.refused(issued, issue).thenReturn(new Outcome.ProviderRefused(issue, debugId));
            case Asked.NotNow(var retryAfter) ->
                book.dropped(issued, "nothing was sent").thenReturn(new Outcome.ProviderUnavailable(retryAfter));
            case Asked.Unclear _, Asked.Accepted _ ->
                book.dropped(issued, "the link to consent was lost")
                        .thenReturn(new Outcome.ProviderUnavailable(Optional.empty()));
        };
    }

    private Mono<Outcome> keep(Subscription live, SubscriptionCommand issued, PlanChange.Asked asked) {
        return unitOfWork.atomically(() -> subscriptions
                .find(live.id())
                .flatMap(current -> subscriptions.save(current.asking(asked)))
                .then(Mono.defer(() -> book.done(issued)))
                .thenReturn(awaiting(live, asked.approveAt())));
    }

    private Outcome awaiting(Subscription live, URI approveAt) {
        Instant from = live.lastReport()
                .flatMap(ProviderReport::nextBillingAt)
                .or(live::paidThrough)
                .orElseGet(clock::instant);
        return new Outcome.AwaitingConsent(approveAt, from, true);
    }
}
