package app.tollgate.application.command;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.application.port.gateway.RefundGateway;
import app.tollgate.application.port.gateway.RequestId;
import app.tollgate.application.subscription.RefreshSubscription;
import app.tollgate.domain.command.SubscriptionCommand;
import app.tollgate.domain.payment.Payment;
import app.tollgate.domain.subscription.Subscription;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Gives charges back in full, and has our books take that over from PayPal's list.
///
/// Safe to repeat: within one command a charge carries the same request id, under which PayPal answers how its refund
/// stands by now, and what is given back already it refuses. So every charge is asked about, also one that our books
/// say is given back: its refund may only be under way, and another command tries again what failed in an earlier one.
@UseCase
final class GivingBack {

    private static final char REFUND = 'u';

    private final RefundGateway refunds;
    private final RefreshSubscription refresh;

    GivingBack(RefundGateway refunds, RefreshSubscription refresh) {
        this.refunds = refunds;
        this.refresh = refresh;
    }

    /// The charges, oldest first, are all of one subscription; those whose money never came are left out.
    Mono<Repayment> giveBack(SubscriptionCommand command, Subscription of, List<Payment> charges) {
        List<Payment> paid = charges.stream()
                .filter(charge -> charge.sale().state().coversItsPeriod())
                .toList();
        return paid.isEmpty()
                ? Mono.just(new Repayment.Complete())
                : Flux.fromIterable(paid)
                        .concatMap(charge -> refund(command, charge))
                        .reduce(Repayment::orWorse)
                        .flatMap(repayment -> read(of, paid.getFirst(), repayment));
    }

    private Mono<Repayment> read(Subscription of, Payment oldest, Repayment repayment) {
        return refresh.refresh(of.providerId().orElseThrow(), oldest.sale().at())
                .map(outcome -> outcome.answered() ? repayment : new Repayment.NotKnown());
    }

    private Mono<Repayment> refund(SubscriptionCommand command, Payment charge) {
        return refunds.refundAll(requestId(command, charge), charge.sale().id()).map(GivingBack::repaymentOf);
    }

    private static RequestId requestId(SubscriptionCommand command, Payment charge) {
        String both = command.id().value() + " " + charge.id().value();
        return RequestId.of(REFUND, UUID.nameUUIDFromBytes(both.getBytes(StandardCharsets.UTF_8)));
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
            case FAILED -> new Repayment.Refused("REFUND_FAILED", "");
        };
    }
}
