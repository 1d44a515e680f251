package app.tollgate.application.command;

import app.tollgate.application.Detached;
import app.tollgate.application.UseCase;
import app.tollgate.application.command.CommandBook.Issue;
import app.tollgate.application.port.gateway.SubscriptionControl;
import app.tollgate.application.port.store.Subscriptions;
import app.tollgate.domain.command.Permission;
import app.tollgate.domain.command.SubscriptionCommand;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.subscription.Dunning;
import app.tollgate.domain.subscription.ProviderReport;
import app.tollgate.domain.subscription.Subscription;
import java.util.Optional;
import reactor.core.publisher.Mono;

/// Remember, ask, record. A command that is still open is resolved before the next one is issued (SYN-2).
@UseCase
final class SteerSubscriptionService implements SteerSubscription {

    /// Something else is under way, and nothing was done.
    private static final Outcome BUSY = new Outcome.ProviderUnavailable(Optional.of(Resolution.LEASE));

    private final CommandBook book;
    private final Execution execution;
    private final Resolution resolution;
    private final Successors successors;
    private final Subscriptions subscriptions;
    private final DebtRecord debts;

    SteerSubscriptionService(
            CommandBook book,
            Execution execution,
            Resolution resolution,
            Successors successors,
            Subscriptions subscriptions,
            DebtRecord debts) {
        this.book = book;
        this.execution = execution;
        this.resolution = resolution;
        this.successors = successors;
        this.subscriptions = subscriptions;
        this.debts = debts;
    }

    @Override
    public Mono<Outcome> steer(Command command) {
        return Detached.from(() -> successorFirst(command).flatMap(clearance -> onceKnown(command, clearance)));
    }

    /// A wish that nothing stores is refused, not promised.
    private Mono<Outcome> onceKnown(Command command, Successors.Clearance clearance) {
        return switch (clearance) {
            case Successors.Clearance.Clear() -> issueAndAnswer(command);
            case Successors.Clearance.NotYet() -> Mono.just(BUSY);
        };
    }

    private Mono<Outcome> issueAndAnswer(Command command) {
        return issue(command).flatMap(issue -> afterThatOne(command, issue));
    }

    /// Where another plan is to take over, it is known which of the two is meant only afterwards.
    private Mono<Successors.Clearance> successorFirst(Command command) {
        return command.target() instanceof Target.LiveOf(var customer)
                ? successors.settle(customer, command.wish() instanceof Wish.Cancel)
                : Mono.just(new Successors.Clearance.Clear());
    }

    private Mono<Issue> issue(Command command) {
        return book.issue(
                () -> target(command.target()),
                subscription -> Wishes.of(command.wish(), command.by(), subscription),
                issued -> debts.of(command.target(), issued.subscription(), issued.command()));
    }

    private Mono<Outcome> afterThatOne(Command command, Issue issue) {
        return issue instanceof Issue.Occupied(var earlier)
                ? resolution.resolveFirst(earlier).flatMap(_ -> issue(command)).flatMap(again -> answer(command, again))
                : answer(command, issue);
    }

    private Mono<Outcome> answer(Command command, Issue issue) {
        return switch (issue) {
            case Issue.Issued(var subscription, var issued) -> carryOut(subscription, issued);
            case Issue.NotPermitted(var subscription, var why) -> notPermitted(command, subscription, why);
            case Issue.Occupied(var earlier) ->
                Mono.just(Wishes.isServedBy(command.wish(), earlier.instruction()) ? new Outcome.Settling() : BUSY);
            case Issue.NoSubscription() -> Mono.just(new Outcome.NoSubscription());
        };
    }

    private Mono<Outcome> notPermitted(Command command, Subscription subscription, Permission why) {
        return switch (why) {
            case Permission.OnlyHere() ->
                successors.withdraw(subscription).flatMap(withdrawal -> afterWithdrawal(command, withdrawal));
            case Permission.Pointless() -> Mono.just(new Outcome.AsItIs(subscription));
            case Permission.Denied(var status) -> Mono.just(new Outcome.NotInThisState(status));
            case Permission.Granted() -> throw new IllegalStateException("granted, and not issued");
        };
    }

    /// What was approved meanwhile is judged anew, as what it has become.
    private Mono<Outcome> afterWithdrawal(Command command, Successors.Withdrawal withdrawal) {
        return switch (withdrawal) {
            case Successors.Withdrawal.Withdrawn(var abandoned) -> Mono.just(new Outcome.Done(abandoned));
            case Successors.Withdrawal.Approved _ -> issueAndAnswer(command);
            case Successors.Withdrawal.NotKnown() -> Mono.just(new Outcome.ProviderUnavailable(Optional.empty()));
        };
    }

    private Mono<Outcome> carryOut(Subscription subscription, SubscriptionCommand command) {
        return execution
                .carryOut(command, subscription.providerId().orElseThrow())
                .map(end -> outcomeOf(subscription, end));
    }

    private Mono<Subscription> target(Target target) {
        return switch (target) {
            case Target.LiveOf(var customer) -> subscriptions.liveOf(customer).switchIfEmpty(newestOf(customer));
            case Target.ById(var id) -> subscriptions.find(id);
        };
    }

    private Mono<Subscription> newestOf(CustomerId customer) {
        return subscriptions.of(customer).filter(one -> one.status().hasBegun()).next();
    }

    private static Outcome outcomeOf(Subscription before, CommandEnd end) {
        return switch (end) {
            case CommandEnd.Settled(var after) -> new Outcome.Done(after);
            case CommandEnd.Refused(var issue, var _)
            when issue.equals(SubscriptionControl.STOPPED_BY_FAILURES) ->
                new Outcome.Owes(
                        before.lastReport().map(ProviderReport::dunning).flatMap(Dunning::outstanding));
            case CommandEnd.Refused(var issue, var debugId) -> new Outcome.ProviderRefused(issue, debugId);
            case CommandEnd.Dropped _ -> new Outcome.NotInThisState(before.status());
            case CommandEnd.NotNow(var retryAfter) -> new Outcome.ProviderUnavailable(retryAfter);
            case CommandEnd.Settling() -> new Outcome.Settling();
        };
    }
}
