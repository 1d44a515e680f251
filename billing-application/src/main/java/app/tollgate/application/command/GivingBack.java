package app.tollgate.application.command;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.application.port.gateway.RefundGateway;
import app.tollgate.application.port.gateway.RequestId;
import app.tollgate.application.port.store.Payments;
import app.tollgate.application.port.store.SubscriptionCommands;
import app.tollgate.application.subscription.RefreshSubscription;
import app.tollgate.domain.command.Repetition;
import app.tollgate.domain.command.SubscriptionCommand;
import app.tollgate.domain.payment.Payment;
import app.tollgate.domain.payment.Sale;
import app.tollgate.domain.subscription.Subscription;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Gives charges back in full, and has our books take that over from PayPal's list.
///
/// Safe to repeat: whatever the command, a charge carries the same request id, under which PayPal answers how its
/// refund stands by now, until PayPal has said that this one failed. So there is no second while there may be a first.
/// What PayPal lists as given back is left alone, whoever took it; should that refund fail, PayPal lists the charge as
/// kept again, and the next reading starts anew.
@UseCase
final class GivingBack {

    private static final char REFUND = 'u';

    private final RefundGateway refunds;
    private final RefreshSubscription refresh;
    private final Payments payments;
    private final SubscriptionCommands commands;

    GivingBack(RefundGateway refunds, RefreshSubscription refresh, Payments payments, SubscriptionCommands commands) {
        this.refunds = refunds;
        this.refresh = refresh;
        this.payments = payments;
        this.commands = commands;
    }

    /// Those charges of one subscription that are `meant`. PayPal is read before, since it may have given back by
    /// itself what our books hold as kept, or list one more, and read again after.
    Mono<Repayment> giveBack(SubscriptionCommand command, Subscription of, Predicate<Sale> meant) {
        return charges(of, meant)
                .flatMap(known -> read(of, known))
                .flatMap(answered -> answered ? giveBackKept(command, of, meant) : Mono.just(new Repayment.NotKnown()));
    }

    private Mono<Repayment> giveBackKept(SubscriptionCommand command, Subscription of, Predicate<Sale> meant) {
        return charges(of, sale -> meant.test(sale) && sale.state().holdsMoney())
                .flatMap(kept -> kept.isEmpty() ? Mono.just(new Repayment.Complete()) : order(command, of, kept));
    }

    private Mono<Repayment> order(SubscriptionCommand command, Subscription of, List<Payment> kept) {
        return isHopeless(command)
                .flatMap(hopeless -> hopeless ? Mono.just(new Repayment.GivenUp()) : refundAndRead(of, kept));
    }

    private Mono<Boolean> isHopeless(SubscriptionCommand command) {
        return commands.of(command.subscription())
                .collectList()
                .map(all -> Repetition.of(command.instruction(), all).isHopeless());
    }

    private Mono<Repayment> refundAndRead(Subscription of, List<Payment> kept) {
        return Flux.fromIterable(kept)
                .concatMap(this::refund)
                .reduce(Repayment::orWorse)
                .flatMap(repayment -> read(of, kept).map(answered -> answered ? repayment : new Repayment.NotKnown()));
    }

    /// Oldest first.
    private Mono<List<Payment>> charges(Subscription of, Predicate<Sale> meant) {
        return payments.ofSubscription(of.id())
                .filter(charge -> meant.test(charge.sale()))
                .collectList();
    }

    /// False when PayPal did not answer.
    private Mono<Boolean> read(Subscription of, List<Payment> charges) {
        Mono<RefreshSubscription.Outcome> reading = charges.isEmpty()
                ? refresh.refresh(of.providerId().orElseThrow())
                : refresh.refresh(
                        of.providerId().orElseThrow(), charges.getFirst().sale().at());
        return reading.map(RefreshSubscription.Outcome::answered);
    }

    /// What has failed since it was ordered is ordered once more; when that fails too, a person is told.
    private Mono<Repayment> refund(Payment charge) {
        int failed = charge.failedRefunds();
        return refund(charge, failed)
                .flatMap(repayment ->
                        repayment instanceof Repayment.Failed ? refund(charge, failed + 1) : Mono.just(repayment));
    }

    private Mono<Repayment> refund(Payment charge, int failed) {
        return refunds.refundAll(requestId(charge, failed), charge.sale().id())
                .map(GivingBack::repaymentOf)
                .flatMap(repayment -> repayment instanceof Repayment.Failed
                        ? payments.refundFailed(charge.id(), failed + 1).thenReturn(repayment)
                        : Mono.just(repayment));
    }

    /// Another one after each refund that failed. The random half of the charge's own id stays as it is, so that no
    /// other charge has the same.
    private static RequestId requestId(Payment charge, int failed) {
        UUID id = charge.id().value();
        return RequestId.of(REFUND, new UUID(id.getMostSignificantBits() + failed, id.getLeastSignificantBits()));
    }

    private static Repayment repaymentOf(GatewayAnswer<RefundGateway.Refunding> answer) {
        return switch (answer) {
            case GatewayAnswer.Done<RefundGateway.Refunding>(var how) -> repaymentOf(how);
            case GatewayAnswer.Refused<RefundGateway.Refunding> refused
            when refused.isAboutOurAccount() -> new Repayment.NotKnown();
            case GatewayAnswer.Refused<RefundGateway.Refunding>(var issue, var debugId) ->
                issue.equals(RefundGateway.NOTHING_LEFT)
                        ? new Repayment.Complete()
                        : new Repayment.Refused(issue, debugId);
            case GatewayAnswer.Unavailable<RefundGateway.Refunding> _,
                    GatewayAnswer.Unknown<RefundGateway.Refunding> _ -> new Repayment.NotKnown();
        };
    }

    private static Repayment repaymentOf(RefundGateway.Refunding how) {
        return switch (how) {
            case COMPLETED -> new Repayment.Complete();
            case PENDING -> new Repayment.Underway();
            case FAILED -> new Repayment.Failed();
        };
    }
}
