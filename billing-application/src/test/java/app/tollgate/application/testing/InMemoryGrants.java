package app.tollgate.application.testing;

import app.tollgate.application.port.store.Grants;
import app.tollgate.domain.access.Grant;
import app.tollgate.domain.access.GrantId;
import app.tollgate.domain.access.GrantKind;
import app.tollgate.domain.customer.CustomerId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Grants in memory. Unlike the database it leaves open which plan stood for a tier.
public final class InMemoryGrants implements Grants {

    private static final Comparator<Grant> LAST_TO_END_FIRST = Comparator.comparing(Grant::endsAt)
            .thenComparing(grant -> grant.id().value().toString())
            .reversed();

    private final Map<GrantId, Grant> grants = new LinkedHashMap<>();

    @Override
    public Mono<Boolean> add(Grant grant) {
        return Mono.fromSupplier(() -> added(Microseconds.of(grant)));
    }

    @Override
    public Flux<Grant> of(CustomerId customer, GrantKind kind) {
        return Flux.defer(() -> Flux.fromStream(of(customer).stream().filter(grant -> grant.kind() == kind)));
    }

    @Override
    public Mono<Boolean> moveEnd(GrantId id, Instant from, Instant to, CustomerId by, Instant now) {
        return Mono.fromSupplier(() -> moveEnd(id, Microseconds.of(from), Microseconds.of(to)));
    }

    /// The one that ends last first.
    public synchronized List<Grant> of(CustomerId customer) {
        return grants.values().stream()
                .filter(grant -> grant.customer().equals(customer))
                .sorted(LAST_TO_END_FIRST)
                .toList();
    }

    public synchronized Collection<Grant> all() {
        return List.copyOf(grants.values());
    }

    private synchronized boolean added(Grant grant) {
        boolean fits =
                grant.kind().mayOverlap() || of(grant.customer()).stream().noneMatch(other -> overlap(other, grant));
        if (fits) {
            put(grant);
        }
        return fits;
    }

    /// One that was emptied overlaps nothing.
    private static boolean overlap(Grant one, Grant other) {
        return one.kind() == other.kind()
                && one.startsAt().isBefore(one.endsAt())
                && one.startsAt().isBefore(other.endsAt())
                && other.startsAt().isBefore(one.endsAt());
    }

    synchronized void put(Grant grant) {
        if (grants.putIfAbsent(grant.id(), grant) != null) {
            throw new IllegalArgumentException("an id is given once");
        }
    }

    private synchronized boolean moveEnd(GrantId id, Instant from, Instant to) {
        Optional<Grant> known = Optional.ofNullable(grants.get(id))
                .filter(grant -> grant.endsAt().equals(from));
        known.ifPresent(grant -> grants.put(id, grant.endingAt(to.isBefore(grant.startsAt()) ? grant.startsAt() : to)));
        return known.isPresent();
    }
}
