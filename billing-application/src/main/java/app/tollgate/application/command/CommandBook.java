package app.tollgate.application.command;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.Identifiers;
import app.tollgate.application.port.store.StaleWrite;
import app.tollgate.application.port.store.SubscriptionCommands;
import app.tollgate.application.port.store.UnitOfWork;
import app.tollgate.domain.command.CommandId;
import app.tollgate.domain.command.CommandStatus;
import app.tollgate.domain.command.Instruction;
import app.tollgate.domain.command.Permission;
import app.tollgate.domain.command.Repetition;
import app.tollgate.domain.command.SubscriptionCommand;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.subscription.SubscriptionId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/// Writes commands down before the provider is asked, and what became of them after.
@UseCase
final class CommandBook {

    /// How long the one who issued a command is given to see it through, before anybody else resolves it (SYN-2).
    static final Duration SEEN_THROUGH_WITHIN = Duration.ofMinutes(5);

    private final UnitOfWork unitOfWork;
    private final SubscriptionCommands commands;
    private final Identifiers identifiers;
    private final InstantSource clock;

    CommandBook(UnitOfWork unitOfWork, SubscriptionCommands commands, Identifiers identifiers, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.commands = commands;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /// A wish, judged in the same unit of work that stores the command, so that nothing changes in between.
    sealed interface Wanted {

        record Now(Instruction instruction, String by) implements Wanted {}

        record NotNow(Permission why) implements Wanted {}
    }

    /// What came of issuing a command.
    sealed interface Issue {

        record Issued(Subscription subscription, SubscriptionCommand command) implements Issue {}

        record NotPermitted(Subscription subscription, Permission permission) implements Issue {}

        /// Another one is open; its outcome must be known first.
        record Occupied(SubscriptionCommand by) implements Issue {}

        record NoSubscription() implements Issue {}
    }

    Mono<Issue> issue(Supplier<Mono<Subscription>> target, Function<Subscription, Wanted> wish) {
        return issue(target, wish, _ -> Mono.empty());
    }

    /// The same, with what else belongs into the unit of work that stores the command.
    Mono<Issue> issue(
            Supplier<Mono<Subscription>> target,
            Function<Subscription, Wanted> wish,
            Function<Issue.Issued, Mono<Void>> beside) {
        return unitOfWork.atomically(() -> target.get()
                .flatMap(subscription -> issue(subscription, wish.apply(subscription)))
                .flatMap(issue -> issue instanceof Issue.Issued issued
                        ? beside.apply(issued).thenReturn(issue)
                        : Mono.just(issue))
                .defaultIfEmpty(new Issue.NoSubscription()));
    }

    /// Whether nothing is open about a subscription; else the outcome of that must be known first.
    Mono<Boolean> nothingIsOpenAbout(SubscriptionId subscription) {
        return commands.openOf(subscription).hasElement().map(open -> !open);
    }

    /// False when it has been ended by someone else meanwhile, to the same effect.
    Mono<Boolean> done(SubscriptionCommand command) {
        return end(command, new CommandStatus.Done(clock.instant()));
    }

    Mono<Boolean> refused(SubscriptionCommand command, String issue) {
        return end(command, new CommandStatus.Refused(clock.instant(), issue));
    }

    Mono<Boolean> dropped(SubscriptionCommand command, String why) {
        return end(command, new CommandStatus.Dropped(clock.instant(), why));
    }

    /// Drops it and opens another about the same subscription, due at once. Runs inside a unit of work.
    Mono<Boolean> replaced(SubscriptionCommand command, String why, Instruction by) {
        return dropped(command, why).then(Mono.defer(() -> require(command.subscription(), by)));
    }

    /// Opens what the rules require of a subscription, due at once. False when another is open about it; the next
    /// reading of it then finds what is left to do. Runs inside a unit of work.
    Mono<Boolean> require(SubscriptionId subscription, Instruction instruction) {
        SubscriptionCommand next = SubscriptionCommand.issued(
                new CommandId(identifiers.next()),
                subscription,
                instruction,
                SubscriptionCommand.OURSELVES,
                clock.instant());
        return commands.open(next, next.issuedAt());
    }

    /// Ends a command that gave charges of a subscription back. A refund that is under way may still fail, so the
    /// command stays open until PayPal knows.
    Mono<CommandEnd> ended(SubscriptionCommand command, Subscription subscription, Repayment repayment) {
        return switch (repayment) {
            case Repayment.Complete() -> done(command).thenReturn(new CommandEnd.Settled(subscription));
            case Repayment.Refused(var issue, var debugId) ->
                refused(command, issue).thenReturn(new CommandEnd.Refused(issue, debugId));
            case Repayment.Failed() -> unpaid(command, "the refund failed at PayPal");
            case Repayment.GivenUp() -> unpaid(command, "not ordered again after " + Repetition.MOST + " refusals");
            case Repayment.Underway _, Repayment.NotKnown _ -> Mono.just(new CommandEnd.Settling());
        };
    }

    /// Counts as a refusal, so that it is tried again less and less, and a person is told.
    private Mono<CommandEnd> unpaid(SubscriptionCommand command, String why) {
        return refused(command, why).thenReturn(new CommandEnd.Refused(why, ""));
    }

    private Mono<Boolean> end(SubscriptionCommand command, CommandStatus ended) {
        return commands.end(command.id(), ended);
    }

    private Mono<Issue> issue(Subscription subscription, Wanted wanted) {
        return commands.openOf(subscription.id())
                .<Issue>map(Issue.Occupied::new)
                .switchIfEmpty(Mono.defer(() -> judge(subscription, wanted)));
    }

    private Mono<Issue> judge(Subscription subscription, Wanted wanted) {
        return switch (wanted) {
            case Wanted.Now now -> store(subscription, now);
            case Wanted.NotNow(var why) -> Mono.just(new Issue.NotPermitted(subscription, why));
        };
    }

    private Mono<Issue> store(Subscription subscription, Wanted.Now wanted) {
        SubscriptionCommand command = SubscriptionCommand.issued(
                new CommandId(identifiers.next()),
                subscription.id(),
                wanted.instruction(),
                wanted.by(),
                clock.instant());
        return commands.open(command, command.issuedAt().plus(SEEN_THROUGH_WITHIN))
                .filter(stored -> stored)
                .switchIfEmpty(Mono.error(() -> new StaleWrite("the open command")))
                .thenReturn(new Issue.Issued(subscription, command));
    }
}
