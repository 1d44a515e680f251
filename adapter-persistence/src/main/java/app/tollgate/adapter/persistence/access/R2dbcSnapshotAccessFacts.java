package app.tollgate.adapter.persistence.access;

import app.tollgate.application.port.view.AccessFactsView;
import app.tollgate.domain.access.AccessFacts;
import app.tollgate.domain.customer.CustomerId;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Mono;

/// Access facts out of this instance's snapshots where they are good, else from the database.
public final class R2dbcSnapshotAccessFacts implements AccessFactsView {

    private final AccessFactsView database;
    private final AccessSnapshots snapshots;

    public R2dbcSnapshotAccessFacts(AccessFactsView database, AccessSnapshots snapshots) {
        this.database = database;
        this.snapshots = snapshots;
    }

    @Override
    public Mono<AccessFacts> of(CustomerId customer) {
        return snapshots.of(customer, () -> database.of(customer));
    }

    /// A crowd is read past the snapshots: one statement costs less than to look for each, and would push others out.
    @Override
    public Mono<Map<CustomerId, AccessFacts>> ofAll(Set<CustomerId> customers) {
        return database.ofAll(customers);
    }
}
