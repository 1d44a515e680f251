package app.tollgate.application.webhook;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.gateway.WebhookGateway.Subject;
import app.tollgate.application.port.messaging.WebhookInbox.Ending;
import app.tollgate.application.port.messaging.WebhookInbox.Tries;
import app.tollgate.application.port.store.Payments;
import app.tollgate.application.subscription.RefreshSubscription;
import app.tollgate.domain.payment.ProviderSaleId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Mono;

/// Acts on one event by what it is about, never by what it says (WHK-3).
@UseCase
final class EventHandling {

    private final RefreshSubscription refresh;
    private final Payments payments;
    private final GivenBackHandling givenBack;
    private final InstantSource clock;

    EventHandling(RefreshSubscription refresh, Payments payments, GivenBackHandling givenBack, InstantSource clock) {
        this.refresh = refresh;
        this.payments = payments;
        this.givenBack = givenBack;
        this.clock = clock;
    }

    Mono<Ending> handle(Subject subject, Tries tries) {
        return switch (subject) {
            case Subject.AboutSubscription(var subscription, var sale) ->
                refresh.refresh(subscription).flatMap(outcome -> endingOf(outcome, sale, tries));
            case Subject.SaleGivenBack(var candidates, var subscription) ->
                givenBack.ofSale(candidates, subscription, tries);
            case Subject.CaptureGivenBack(var capture) -> givenBack.ofCapture(List.of(capture), tries);
            case Subject.RefundFailed(var capture) -> givenBack.ofFailedRefund(capture, tries);
            case Subject.NotActedOn() -> Mono.just(new Ending.Kept());
        };
    }

    private Mono<Ending> endingOf(RefreshSubscription.Outcome outcome, Optional<ProviderSaleId> sale, Tries tries) {
        return switch (outcome) {
            case RefreshSubscription.Outcome.Refreshed _ -> onceBooked(sale, tries);
            case RefreshSubscription.Outcome.NothingToFollow() -> Mono.just(notFollowed(sale, tries));
            case RefreshSubscription.Outcome.NotAttributed(var why) ->
                Mono.just(Endings.notAttributed(why, tries, clock.instant()));
            case RefreshSubscription.Outcome.NotNow() -> Mono.just(Endings.notNow(tries, clock.instant()));
        };
    }

    /// PayPal may list a charge later than it announces it; the event has had its effect only when the charge is
    /// booked.
    private Mono<Ending> onceBooked(Optional<ProviderSaleId> sale, Tries tries) {
        return sale.map(id -> payments.findBySale(id)
                        .<Ending>map(_ -> new Ending.Done())
                        .defaultIfEmpty(RetryPolicy.FAILURE.after(tries, "charge not listed yet", clock.instant())))
                .orElseGet(() -> Mono.just(new Ending.Done()));
    }

    /// Where money moved there will be something to follow: PayPal may announce a charge before it reports the
    /// approval.
    private Ending notFollowed(Optional<ProviderSaleId> sale, Tries tries) {
        return sale.isPresent()
                ? RetryPolicy.FAILURE.after(tries, "charge before approval", clock.instant())
                : new Ending.Kept();
    }
}
