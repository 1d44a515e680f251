package app.tollgate.application.access;

import app.tollgate.application.subscription.RefreshSubscription;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import java.time.Instant;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/// Readings of PayPal as a test wants them, whatever charges they are to begin with.
record Readings(Function<ProviderSubscriptionId, Mono<RefreshSubscription.Outcome>> reading)
        implements RefreshSubscription {

    @Override
    public Mono<Outcome> refresh(ProviderSubscriptionId id) {
        return reading.apply(id);
    }

    @Override
    public Mono<Outcome> refresh(ProviderSubscriptionId id, Instant readChargesFrom) {
        return reading.apply(id);
    }
}
