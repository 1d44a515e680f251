package app.tollgate.application.webhook;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.gateway.WebhookGateway.Subject;
import app.tollgate.application.port.messaging.WebhookInbox.Ending;
import app.tollgate.application.port.store.Payments;
import app.tollgate.application.subscription.RefreshSubscription;
import app.tollgate.domain.payment.ProviderSaleId;
import java.time.InstantSource;
import java.util.Optional;
import reactor.core.publisher.Mono;

/// Acts on one event by what it is about, never by what it says (WHK-3).
@UseCase
final class EventHandling {

    private final RefreshSubscription refresh;
    private final Payments payments;
    private final InstantSource clock;

    EventHandling(RefreshSubscription refresh, Payments payments, InstantSource clock) {
        this.refresh = refresh;
        this.payments = payments;
        this.clock = clock;
    }

    /// `attempt` counts from 1.
    Mono<Ending> handle(Subject subject, int attempt) {
        return switch (subject) {
            case Subject.AboutSubscription(var subscription, var sale) ->
                refresh.refresh(subscription).flatMap(outcome -> endingOf(outcome, sale, attempt));
            case Subject.NotActedOn() -> Mono.just(new Ending.Kept());
        };
    }

    private Mono<Ending> endingOf(RefreshSubscription.Outcome outcome, Optional<ProviderSaleId> sale, int attempt) {
        return switch (outcome) {
            case RefreshSubscription.Outcome.Refreshed _ -> onceBooked(sale, attempt);
            case RefreshSubscription.Outcome.NothingToFollow() -> Mono.just(notFollowed(sale, attempt));
            case RefreshSubscription.Outcome.NotAttributed(var why) -> Mono.just(notAttributed(why, attempt));
            case RefreshSubscription.Outcome.NotNow() ->
                Mono.just(RetryPolicy.SILENCE.after(attempt, "paypal did not answer", clock.instant()));
        };
    }

    /// PayPal may list a charge later than it announces it; the event has had its effect only when the charge is
    /// booked.
    private Mono<Ending> onceBooked(Optional<ProviderSaleId> sale, int attempt) {
        return sale.map(id -> payments.findBySale(id)
                        .<Ending>map(_ -> new Ending.Done())
                        .defaultIfEmpty(RetryPolicy.FAILURE.after(attempt, "charge not listed yet", clock.instant())))
                .orElseGet(() -> Mono.just(new Ending.Done()));
    }

    /// Where money moved there will be something to follow: PayPal may announce a charge before it reports the
    /// approval.
    private Ending notFollowed(Optional<ProviderSaleId> sale, int attempt) {
        return sale.isPresent()
                ? RetryPolicy.FAILURE.after(attempt, "charge before approval", clock.instant())
                : new Ending.Kept();
    }

    /// A second live subscription may be the first one as soon as the end of the other is known, which PayPal may tell
    /// later.
    private Ending notAttributed(RefreshSubscription.Why why, int attempt) {
        String reason = why.words();
        return switch (why) {
            case UNKNOWN_AT_PROVIDER, UNKNOWN_CUSTOMER, UNKNOWN_PLAN, SECOND_LIVE_SUBSCRIPTION ->
                RetryPolicy.MISSING.after(attempt, reason, clock.instant());
            case OTHER_TERMS, LIFE_AFTER_END -> new Ending.Parked(reason);
        };
    }
}
