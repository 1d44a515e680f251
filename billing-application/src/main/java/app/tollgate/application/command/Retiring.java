package app.tollgate.application.command;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.gateway.SubscriptionControl;
import app.tollgate.application.port.store.Subscriptions;
import app.tollgate.application.subscription.RefreshSubscription;
import app.tollgate.domain.subscription.Subscription;
import reactor.core.publisher.Mono;

/// Ends a predecessor at PayPal (SUB-6). Safe to repeat: what has ended is left alone.
@UseCase
final class Retiring {

    private static final String REASON = "Replaced by another plan";

    private final SubscriptionControl control;
    private final RefreshSubscription refresh;
    private final Subscriptions subscriptions;

    Retiring(SubscriptionControl control, RefreshSubscription refresh, Subscriptions subscriptions) {
        this.control = control;
        this.refresh = refresh;
        this.subscriptions = subscriptions;
    }

    /// Sees to it that it has ended at PayPal, and that our projection has read so; false while that is not known.
    Mono<Boolean> end(Subscription predecessor) {
        return predecessor.status().isLive()
                ? control.cancel(predecessor.providerId().orElseThrow(), REASON)
                        .map(Asked::of)
                        .flatMap(asked -> onceRead(predecessor, asked))
                : Mono.just(true);
    }

    /// A refusal means the wrong state, which may be the one wished for; the reading tells.
    private Mono<Boolean> onceRead(Subscription predecessor, Asked asked) {
        return switch (asked) {
            case Asked.NotNow _, Asked.Unclear _ -> Mono.just(false);
            case Asked.Accepted _, Asked.Refused _ ->
                refresh.refresh(predecessor.providerId().orElseThrow())
                        .then(Mono.defer(() -> subscriptions.find(predecessor.id())))
                        .map(now -> !now.status().isLive());
        };
    }
}
