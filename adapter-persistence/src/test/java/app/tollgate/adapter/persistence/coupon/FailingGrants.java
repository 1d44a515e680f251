package app.tollgate.adapter.persistence.coupon;

import app.tollgate.application.port.store.Grants;
import app.tollgate.domain.access.Grant;
import app.tollgate.domain.access.GrantId;
import app.tollgate.domain.access.GrantKind;
import app.tollgate.domain.customer.CustomerId;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Grants that fail each so many times after they were written.
final class FailingGrants implements Grants {

    private final Grants grants;
    private final int each;
    private final AtomicInteger added = new AtomicInteger();

    FailingGrants(Grants grants, int each) {
        this.grants = grants;
        this.each = each;
    }

    @Override
    public Mono<Boolean> add(Grant grant) {
        return grants.add(grant)
                .filter(_ -> added.incrementAndGet() % each != 0)
                .switchIfEmpty(Mono.error(Failed::new));
    }

    @Override
    public Flux<Grant> of(CustomerId customer, GrantKind kind) {
        return grants.of(customer, kind);
    }

    @Override
    public Mono<Boolean> moveEnd(GrantId id, Instant from, Instant to, CustomerId by, Instant now) {
        return grants.moveEnd(id, from, to, by, now);
    }

    static final class Failed extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
