package app.tollgate.application.command;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.application.port.gateway.SubscriptionControl;
import app.tollgate.application.port.gateway.SubscriptionGateway;
import app.tollgate.application.subscription.RefreshSubscription;
import app.tollgate.domain.command.Standing;
import app.tollgate.domain.command.SubscriptionCommand;
import app.tollgate.domain.subscription.ProviderSubscription;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import java.time.Duration;
import java.time.InstantSource;
import reactor.core.publisher.Mono;

/// Carries out commands that are one call, the first time and again: ask, read the provider's state back into our
/// projection, end the command. A crash between two of these steps leaves it open, and [#resume] goes on.
@UseCase
final class Execution {

    private final Ordering ordering;
    private final SubscriptionGateway gateway;
    private final RefreshSubscription refresh;
    private final CommandBook book;
    private final InstantSource clock;

    Execution(
            Ordering ordering,
            SubscriptionGateway gateway,
            RefreshSubscription refresh,
            CommandBook book,
            InstantSource clock) {
        this.ordering = ordering;
        this.gateway = gateway;
        this.refresh = refresh;
        this.book = book;
        this.clock = clock;
    }

    /// Carries out a command that the provider has certainly not been asked yet.
    Mono<CommandEnd> carryOut(SubscriptionCommand command, ProviderSubscriptionId id) {
        return ordering.order(command, id).flatMap(asked -> switch (asked) {
            case Asked.Accepted() -> settle(command, id);
            case Asked.Refused(var issue, var debugId) -> afterRefusal(command, id, issue, debugId);
            case Asked.NotNow(var retryAfter) ->
                book.dropped(command, "nothing was sent").thenReturn(new CommandEnd.NotNow(retryAfter));
            case Asked.Unclear() -> Mono.just(new CommandEnd.Settling());
        });
    }

    /// Goes on with a command whose outcome is not known: the provider's state tells, and what it does not show is
    /// asked for again.
    Mono<CommandEnd> resume(SubscriptionCommand command, ProviderSubscriptionId id) {
        return gateway.find(id).flatMap(answer -> switch (answer) {
            case GatewayAnswer.Done<ProviderSubscription>(var report) -> resume(command, report);
            case GatewayAnswer.Refused<ProviderSubscription>(var issue, var debugId)
            when issue.equals(GatewayAnswer.Refused.NO_SUCH_RESOURCE) -> refused(command, issue, debugId);
            case GatewayAnswer.Refused<ProviderSubscription> _,
                    GatewayAnswer.Unavailable<ProviderSubscription> _,
                    GatewayAnswer.Unknown<ProviderSubscription> _ -> Mono.just(new CommandEnd.Settling());
        });
    }

    /// Makes sure that it has ended at the provider, and leaves the command open: more steps follow.
    Mono<Asked> end(SubscriptionCommand command, ProviderSubscriptionId id) {
        return gateway.find(id).flatMap(answer -> switch (answer) {
            case GatewayAnswer.Done<ProviderSubscription>(var report)
            when report.status().isTerminal() -> Mono.just(new Asked.Accepted());
            case GatewayAnswer.Done<ProviderSubscription> _ ->
                ordering.order(command, id).flatMap(asked -> afterEnding(id, asked));
            case GatewayAnswer.Refused<ProviderSubscription> _,
                    GatewayAnswer.Unavailable<ProviderSubscription> _,
                    GatewayAnswer.Unknown<ProviderSubscription> _ -> Mono.just(Asked.of(answer));
        });
    }

    /// The wrong state is the right one when the buyer was faster.
    private Mono<Asked> afterEnding(ProviderSubscriptionId id, Asked asked) {
        return asked instanceof Asked.Refused(var issue, var _) && issue.equals(SubscriptionControl.WRONG_STATE)
                ? gateway.find(id).map(answer -> isEnded(answer) ? new Asked.Accepted() : new Asked.Unclear())
                : Mono.just(asked);
    }

    private static boolean isEnded(GatewayAnswer<ProviderSubscription> answer) {
        return answer instanceof GatewayAnswer.Done<ProviderSubscription>(var report)
                && report.status().isTerminal();
    }

    private Mono<CommandEnd> resume(SubscriptionCommand command, ProviderSubscription report) {
        Duration age = Duration.between(command.issuedAt(), clock.instant());
        return switch (Standing.of(command.instruction(), report, age)) {
            case Standing.Fulfilled() -> settle(command, report.id());
            case Standing.ToAsk() -> askAgain(command, report.id());
            case Standing.Hopeless(var why) -> book.dropped(command, why).thenReturn(new CommandEnd.Dropped(why));
        };
    }

    /// It may have been sent before, so "nothing was sent" this time does not close it.
    private Mono<CommandEnd> askAgain(SubscriptionCommand command, ProviderSubscriptionId id) {
        return ordering.order(command, id).flatMap(asked -> switch (asked) {
            case Asked.Accepted() -> settle(command, id);
            case Asked.Refused(var issue, var debugId) -> afterRefusal(command, id, issue, debugId);
            case Asked.NotNow _, Asked.Unclear _ -> Mono.just(new CommandEnd.Settling());
        });
    }

    /// The wrong state may be the right one: someone else, or the buyer at PayPal, has done what was asked for.
    private Mono<CommandEnd> afterRefusal(
            SubscriptionCommand command, ProviderSubscriptionId id, String issue, String debugId) {
        if (!SubscriptionControl.WRONG_STATE.equals(issue)) {
            return refused(command, issue, debugId);
        }
        return gateway.find(id)
                .flatMap(answer -> isFulfilled(command, answer)
                        ? settle(command, id)
                        : refresh.refresh(id).then(refused(command, issue, debugId)));
    }

    private static boolean isFulfilled(SubscriptionCommand command, GatewayAnswer<ProviderSubscription> answer) {
        return answer instanceof GatewayAnswer.Done<ProviderSubscription>(var report)
                && Standing.of(command.instruction(), report, Duration.ZERO) instanceof Standing.Fulfilled;
    }

    private Mono<CommandEnd> refused(SubscriptionCommand command, String issue, String debugId) {
        return Mono.defer(() -> book.refused(command, issue)).thenReturn(new CommandEnd.Refused(issue, debugId));
    }

    /// The projection follows before the command ends: whoever sees it done sees its effect too.
    private Mono<CommandEnd> settle(SubscriptionCommand command, ProviderSubscriptionId id) {
        return refresh.refresh(id).flatMap(outcome -> switch (outcome) {
            case RefreshSubscription.Outcome.Refreshed(var subscription) ->
                book.done(command).thenReturn(new CommandEnd.Settled(subscription));
            case RefreshSubscription.Outcome.NotAttributed(var why) ->
                book.dropped(command, why.words()).thenReturn(new CommandEnd.Dropped(why.words()));
            case RefreshSubscription.Outcome.NothingToFollow _, RefreshSubscription.Outcome.NotNow _ ->
                Mono.just(new CommandEnd.Settling());
        });
    }
}
