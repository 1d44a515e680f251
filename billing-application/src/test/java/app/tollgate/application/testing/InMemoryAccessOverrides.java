package app.tollgate.application.testing;

import app.tollgate.application.port.store.AccessOverrides;
import app.tollgate.domain.access.AccessOverride;
import app.tollgate.domain.customer.CustomerId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Mono;

/// Overrides in memory.
public final class InMemoryAccessOverrides implements AccessOverrides {

    private final Map<CustomerId, AccessOverride> overrides = new ConcurrentHashMap<>();

    public Optional<AccessOverride> inForce(CustomerId customer) {
        return Optional.ofNullable(overrides.get(customer));
    }

    @Override
    public Mono<AccessOverride> hold(CustomerId customer) {
        return Mono.fromSupplier(() -> overrides.get(customer));
    }

    @Override
    public Mono<Void> force(AccessOverride override) {
        return Mono.fromRunnable(() -> overrides.put(override.customer(), Microseconds.of(override)));
    }

    @Override
    public Mono<Void> release(CustomerId customer, CustomerId by, Instant now) {
        return Mono.fromRunnable(() -> overrides.remove(customer));
    }
}
