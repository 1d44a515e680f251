package app.tollgate.application.reconciliation;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.Identifiers;
import app.tollgate.application.port.store.Reconciliations;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.reconciliation.ReconciliationRun;
import app.tollgate.domain.reconciliation.RunId;
import java.time.InstantSource;
import reactor.core.publisher.Mono;

@UseCase
final class RequestReconciliationService implements RequestReconciliation {

    private final Reconciliations reconciliations;
    private final Identifiers identifiers;
    private final InstantSource clock;

    RequestReconciliationService(Reconciliations reconciliations, Identifiers identifiers, InstantSource clock) {
        this.reconciliations = reconciliations;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    @Override
    public Mono<Outcome> request(CustomerId askedBy) {
        return Mono.fromSupplier(() -> new RunId(identifiers.next()))
                .filterWhen(id -> reconciliations.add(
                        ReconciliationRun.begun(id, new ReconciliationRun.Cause.Admin(askedBy), clock.instant())))
                .<Outcome>map(Outcome.Accepted::new)
                .switchIfEmpty(Mono.defer(() -> besideAnother(askedBy)));
    }

    /// The one that was in the way may have ended meanwhile; then there is room.
    private Mono<Outcome> besideAnother(CustomerId askedBy) {
        return reconciliations
                .running()
                .<Outcome>map(running -> new Outcome.AlreadyRunning(running.id()))
                .switchIfEmpty(Mono.defer(() -> request(askedBy)));
    }
}
