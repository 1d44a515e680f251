package app.tollgate.application.command;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.gateway.SubscriptionControl;
import app.tollgate.application.port.store.Subscriptions;
import app.tollgate.application.subscription.RefreshSubscription;
import app.tollgate.domain.subscription.Subscription;
import java.time.Instant;
import reactor.core.publisher.Mono;

/// Ends a predecessor at PayPal, and gives back what it charged for the time that its successor is paid for: where
/// nobody came between the successor's approval and the renewal, PayPal has charged both (SUB-6).
///
/// Each step is safe to repeat: what has ended is only read again, and a refund carries a request id made from its
/// payment.
@UseCase
final class Retiring {

    private static final String REASON = "Replaced by another plan";

    private final SubscriptionControl control;
    private final RefreshSubscription refresh;
    private final Subscriptions subscriptions;
    private final Compensation compensation;

    Retiring(
            SubscriptionControl control,
            RefreshSubscription refresh,
            Subscriptions subscriptions,
            Compensation compensation) {
        this.control = control;
        this.refresh = refresh;
        this.subscriptions = subscriptions;
        this.compensation = compensation;
    }

    /// Accepted when it has ended and nothing is charged twice from `start` on; refused when it has ended, and PayPal
    /// will not give something back.
    Mono<Asked> retire(Subscription predecessor, Instant start) {
        return ended(predecessor)
                .flatMap(asked -> asked instanceof Asked.Accepted
                        ? compensation.giveBackSince(predecessor, start)
                        : Mono.just(asked));
    }

    private Mono<Asked> ended(Subscription predecessor) {
        return predecessor.status().isLive()
                ? control.cancel(predecessor.providerId().orElseThrow(), REASON)
                        .map(Asked::of)
                        .flatMap(asked -> onceRead(predecessor, asked))
                : Mono.just(new Asked.Accepted());
    }

    /// A refusal means the wrong state, which may be the one wished for; the reading tells.
    private Mono<Asked> onceRead(Subscription predecessor, Asked asked) {
        return switch (asked) {
            case Asked.NotNow _, Asked.Unclear _ -> Mono.just(asked);
            case Asked.Accepted _, Asked.Refused _ ->
                refresh.refresh(predecessor.providerId().orElseThrow())
                        .then(Mono.defer(() -> subscriptions.find(predecessor.id())))
                        .map(now -> now.status().isLive() ? new Asked.Unclear() : new Asked.Accepted());
        };
    }
}
