package app.tollgate.application.testing;

import app.tollgate.application.port.store.ProviderProducts;
import app.tollgate.domain.plan.ProviderProductId;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import reactor.core.publisher.Mono;

/// The one product at PayPal, in memory.
public final class InMemoryProviderProducts implements ProviderProducts {

    private final AtomicReference<Optional<OwnProduct>> product = new AtomicReference<>(Optional.empty());

    @Override
    public Mono<OwnProduct> intend(UUID id) {
        return Mono.fromSupplier(() -> product.updateAndGet(
                        known -> known.or(() -> Optional.of(new OwnProduct(id, Optional.empty()))))
                .orElseThrow());
    }

    @Override
    public Mono<ProviderProductId> settle(ProviderProductId created) {
        return Mono.fromSupplier(() -> product.updateAndGet(known -> known.map(own -> settled(own, created)))
                .flatMap(OwnProduct::created)
                .orElseThrow(() -> new IllegalStateException("no product was asked for")));
    }

    private static OwnProduct settled(OwnProduct known, ProviderProductId created) {
        return new OwnProduct(known.id(), known.created().or(() -> Optional.of(created)));
    }
}
