package app.tollgate.application.webhook;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.messaging.WebhookInbox.Ending;
import app.tollgate.application.port.messaging.WebhookInbox.Tries;
import app.tollgate.application.port.store.Payments;
import app.tollgate.application.port.store.Subscriptions;
import app.tollgate.application.subscription.RefreshSubscription;
import app.tollgate.domain.payment.Payment;
import app.tollgate.domain.payment.ProviderSaleId;
import app.tollgate.domain.payment.SaleState;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Follows a charge whose money went back: its subscription is read again from that charge on, however old it is
/// (WHK-2). The event has had its effect when our books say so, too.
@UseCase
final class GivenBackHandling {

    private final RefreshSubscription refresh;
    private final Payments payments;
    private final Subscriptions subscriptions;
    private final InstantSource clock;

    GivenBackHandling(
            RefreshSubscription refresh, Payments payments, Subscriptions subscriptions, InstantSource clock) {
        this.refresh = refresh;
        this.payments = payments;
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    /// A sale that our books do not know is looked for at the subscription the event names. When it stays unknown, a
    /// person has to look.
    Mono<Ending> ofSale(List<ProviderSaleId> candidates, Optional<ProviderSubscriptionId> subscription, Tries tries) {
        return followKnown(candidates, tries)
                .switchIfEmpty(Mono.defer(() -> subscription
                        .map(id -> refresh.refresh(id).flatMap(outcome -> endingOf(outcome, candidates, tries)))
                        .orElseGet(() -> Mono.just(unknown(tries)))));
    }

    /// Captures of orders have refunds too. One that stays unknown is none of a subscription's, and is kept.
    Mono<Ending> ofCapture(List<ProviderSaleId> candidates, Tries tries) {
        return followKnown(candidates, tries).switchIfEmpty(Mono.fromSupplier(() -> keptOrUnknown(tries)));
    }

    /// The money is the seller's again once our books say so. Where they never do, a later refund took its place.
    Mono<Ending> ofFailedRefund(ProviderSaleId capture, Tries tries) {
        return payments.findBySale(capture)
                .flatMap(this::read)
                .flatMap(outcome -> onceFailed(outcome, capture, tries))
                .switchIfEmpty(Mono.fromSupplier(() -> keptOrUnknown(tries)));
    }

    private Mono<Ending> onceFailed(RefreshSubscription.Outcome outcome, ProviderSaleId capture, Tries tries) {
        if (outcome instanceof RefreshSubscription.Outcome.NotNow) {
            return Mono.just(Endings.notNow(tries, clock.instant()));
        }
        return payments.findBySale(capture)
                .map(payment -> payment.sale().state() != SaleState.REFUNDED || RetryPolicy.MISSING.isLast(tries)
                        ? new Ending.Done()
                        : RetryPolicy.MISSING.after(tries, "failed refund not listed yet", clock.instant()));
    }

    private Ending keptOrUnknown(Tries tries) {
        return RetryPolicy.MISSING.isLast(tries) ? new Ending.Kept() : unknown(tries);
    }

    /// Empty when our books know none of them.
    private Mono<Ending> followKnown(List<ProviderSaleId> candidates, Tries tries) {
        return known(candidates).flatMap(this::read).flatMap(outcome -> endingOf(outcome, candidates, tries));
    }

    private Mono<Payment> known(List<ProviderSaleId> candidates) {
        return Flux.fromIterable(candidates).concatMap(payments::findBySale).next();
    }

    private Mono<RefreshSubscription.Outcome> read(Payment payment) {
        return subscriptions
                .find(payment.subscription())
                .flatMap(subscription -> Mono.justOrEmpty(subscription.providerId()))
                .flatMap(id -> refresh.refresh(id, payment.sale().at()));
    }

    /// What our books say decides, whatever became of the subscription itself: charges are booked for ended and for
    /// second ones as well.
    private Mono<Ending> endingOf(RefreshSubscription.Outcome outcome, List<ProviderSaleId> candidates, Tries tries) {
        return known(candidates)
                .filter(payment -> payment.sale().state().wasGivenBack())
                .<Ending>map(_ -> new Ending.Done())
                .switchIfEmpty(known(candidates).map(_ -> notListed(outcome, tries)))
                .switchIfEmpty(Mono.fromSupplier(() -> notBooked(outcome, tries)));
    }

    /// PayPal may list a refund later than it announces it.
    private Ending notListed(RefreshSubscription.Outcome outcome, Tries tries) {
        return switch (outcome) {
            case RefreshSubscription.Outcome.Refreshed _, RefreshSubscription.Outcome.NothingToFollow() ->
                RetryPolicy.FAILURE.after(tries, "refund not listed yet", clock.instant());
            case RefreshSubscription.Outcome.NotAttributed(var why) ->
                Endings.notAttributed(why, tries, clock.instant());
            case RefreshSubscription.Outcome.NotNow() -> Endings.notNow(tries, clock.instant());
        };
    }

    private Ending notBooked(RefreshSubscription.Outcome outcome, Tries tries) {
        return switch (outcome) {
            case RefreshSubscription.Outcome.Refreshed _, RefreshSubscription.Outcome.NothingToFollow() ->
                unknown(tries);
            case RefreshSubscription.Outcome.NotAttributed(var why) ->
                Endings.notAttributed(why, tries, clock.instant());
            case RefreshSubscription.Outcome.NotNow() -> Endings.notNow(tries, clock.instant());
        };
    }

    private Ending unknown(Tries tries) {
        return RetryPolicy.MISSING.after(tries, "unknown charge", clock.instant());
    }
}
