package app.tollgate.application.port.store;

import app.tollgate.domain.plan.ProviderProductId;
import java.util.Optional;
import java.util.UUID;
import reactor.core.publisher.Mono;

/// The one product at PayPal that this installation publishes plans under, whoever needs it first.
public interface ProviderProducts {

    /// The product as far as it has come. The first who asks stores the intent, under `id`.
    Mono<OwnProduct> intend(UUID id);

    /// Stores what PayPal created for the intent, and answers what counts from now on: what was stored first.
    Mono<ProviderProductId> settle(ProviderProductId created);

    /// `id` names the intent at PayPal, the same for everybody who asks.
    record OwnProduct(UUID id, Optional<ProviderProductId> created) {}
}
