package app.tollgate.application.command;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.application.port.gateway.RefundGateway;
import app.tollgate.application.port.gateway.RequestId;
import app.tollgate.application.port.store.Payments;
import app.tollgate.application.subscription.RefreshSubscription;
import app.tollgate.domain.command.SubscriptionCommand;
import app.tollgate.domain.payment.Payment;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import app.tollgate.domain.subscription.Subscription;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import reactor.core.publisher.Mono;

/// Cancels an undone subscription at PayPal and refunds every charge of it, in this order, so that no further charge
/// comes in between. Every step may be repeated: a refund carries a request id made from its payment, and what is given
/// back already is refused by PayPal.
@UseCase
final class Compensation {

    private static final char REFUND = 'u';

    private final Execution execution;
    private final Payments payments;
    private final RefundGateway refunds;
    private final RefreshSubscription refresh;
    private final CommandBook book;

    Compensation(
            Execution execution,
            Payments payments,
            RefundGateway refunds,
            RefreshSubscription refresh,
            CommandBook book) {
        this.execution = execution;
        this.payments = payments;
        this.refunds = refunds;
        this.refresh = refresh;
        this.book = book;
    }

    Mono<CommandEnd> giveBack(SubscriptionCommand command, Subscription second) {
        ProviderSubscriptionId id = second.providerId().orElseThrow();
        return execution.end(command, id).flatMap(ended -> switch (ended) {
            case Asked.Accepted() -> refresh.refresh(id).flatMap(outcome -> refund(command, second, outcome));
            case Asked.Refused(var issue, var debugId) ->
                book.refused(command, issue).thenReturn(new CommandEnd.Refused(issue, debugId));
            case Asked.NotNow _, Asked.Unclear _ -> Mono.just(new CommandEnd.Settling());
        });
    }

    /// Gives back every charge made on the day of `start` or later. Accepted when nothing of them is left.
    Mono<Asked> giveBackSince(Subscription ended, Instant start) {
        return payments.ofSubscription(ended.id())
                .filter(payment -> !payment.sale().at().isBefore(start.truncatedTo(ChronoUnit.DAYS)))
                .filter(payment -> payment.sale().state().holdsMoney())
                .concatMap(this::refund)
                .collectList()
                .flatMap(answers -> read(ended, answers));
    }

    /// The books take the refunds over from PayPal's list of charges; where there were none there is nothing to read.
    private Mono<Asked> read(Subscription ended, List<Asked> answers) {
        return answers.isEmpty()
                ? Mono.just(new Asked.Accepted())
                : refresh.refresh(ended.providerId().orElseThrow()).thenReturn(worst(answers));
    }

    /// Every charge is tried; what is not known yet weighs more than a refusal, since it is asked for again.
    private static Asked worst(List<Asked> answers) {
        return answers.stream()
                .filter(asked -> asked instanceof Asked.NotNow || asked instanceof Asked.Unclear)
                .findFirst()
                .or(() ->
                        answers.stream().filter(Asked.Refused.class::isInstance).findFirst())
                .orElseGet(Asked.Accepted::new);
    }

    private Mono<CommandEnd> refund(
            SubscriptionCommand command, Subscription second, RefreshSubscription.Outcome outcome) {
        if (!(outcome instanceof RefreshSubscription.Outcome.Refreshed)) {
            return Mono.just(new CommandEnd.Settling());
        }
        return payments.ofSubscription(second.id())
                .filter(payment -> payment.sale().state().holdsMoney())
                .concatMap(this::refund)
                .collectList()
                .flatMap(answers -> worst(answers) instanceof Asked.Accepted
                        ? finish(command, second)
                        : stopped(command, worst(answers)));
    }

    private Mono<Asked> refund(Payment payment) {
        return refunds.refundAll(
                        RequestId.of(REFUND, payment.id().value()),
                        payment.sale().id())
                .map(Compensation::asked);
    }

    private static Asked asked(GatewayAnswer<RefundGateway.Refunding> answer) {
        return switch (Asked.of(answer)) {
            case Asked.Refused(var issue, var _) when issue.equals(RefundGateway.NOTHING_LEFT) -> new Asked.Accepted();
            case Asked.Accepted _
            when answer instanceof GatewayAnswer.Done<RefundGateway.Refunding>(RefundGateway.Refunding how)
                    && how == RefundGateway.Refunding.FAILED -> new Asked.Refused("REFUND_FAILED", "");
            case Asked other -> other;
        };
    }

    private Mono<CommandEnd> stopped(SubscriptionCommand command, Asked asked) {
        return asked instanceof Asked.Refused(var issue, var debugId)
                ? book.refused(command, issue).thenReturn(new CommandEnd.Refused(issue, debugId))
                : Mono.just(new CommandEnd.Settling());
    }

    /// The books take the refunds over from PayPal's list of charges.
    private Mono<CommandEnd> finish(SubscriptionCommand command, Subscription second) {
        return refresh.refresh(second.providerId().orElseThrow())
                .flatMap(outcome -> outcome instanceof RefreshSubscription.Outcome.Refreshed(var subscription)
                        ? book.done(command).thenReturn(new CommandEnd.Settled(subscription))
                        : Mono.just(new CommandEnd.Settling()));
    }
}
