package app.tollgate.application.port.store;

import app.tollgate.domain.command.CommandId;
import app.tollgate.domain.command.CommandStatus;
import app.tollgate.domain.command.SubscriptionCommand;
import app.tollgate.domain.subscription.SubscriptionId;
import java.time.Duration;
import java.time.Instant;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Everything that was to be done with subscriptions. At most one command of a subscription is open: the database sees
/// to it, so a step never overtakes one whose outcome is unknown (SYN-2).
public interface SubscriptionCommands {

    /// Stores an open command that nobody resolves before `dueAt`; false when another one is open, and then nothing is
    /// written.
    Mono<Boolean> open(SubscriptionCommand command, Instant dueAt);

    Mono<SubscriptionCommand> find(CommandId id);

    Mono<SubscriptionCommand> openOf(SubscriptionId subscription);

    /// Takes up to `limit` open commands that are due, the longest due first, and gives them back at the end of the
    /// lease. Each taking counts as an attempt.
    Flux<SubscriptionCommand> claim(int limit, Duration lease, Instant now);

    /// Takes this one, due or resting, in the same way. False, and nothing is written, while somebody's lease on it
    /// runs, and when it has been taken since it was read.
    Mono<Boolean> claim(SubscriptionCommand command, Duration lease, Instant now);

    /// Begins the caller's lease anew. False, and nothing is written, when it has ended, or another has taken it.
    Mono<Boolean> keep(SubscriptionCommand claimed, Duration lease, Instant now);

    /// False, and nothing is written, when it has ended already.
    Mono<Boolean> end(CommandId id, CommandStatus ended);

    /// Gives one that the caller claimed back before its lease is over, to be resolved later. Changes nothing when
    /// another has claimed it since.
    Mono<Void> postpone(SubscriptionCommand claimed, Instant dueAt);

    /// Every command of a subscription, newest first.
    Flux<SubscriptionCommand> of(SubscriptionId subscription);
}
