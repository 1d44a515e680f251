package app.tollgate.application.subscription;

import app.tollgate.domain.subscription.ProviderSubscriptionId;
import java.time.Instant;
import reactor.core.publisher.Mono;

/// A reading as a test writes it down; how far back the charges are read makes no difference to it.
@FunctionalInterface
public interface AnyReading extends RefreshSubscription {

    @Override
    default Mono<Outcome> refresh(ProviderSubscriptionId id, Instant readChargesFrom) {
        return refresh(id);
    }
}
