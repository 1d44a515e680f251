package app.tollgate.application.reconciliation;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.AuditLog;
import app.tollgate.application.port.store.Identifiers;
import app.tollgate.application.port.store.Reconciliations;
import app.tollgate.application.port.store.UnitOfWork;
import app.tollgate.domain.audit.AuditAction;
import app.tollgate.domain.audit.AuditChange;
import app.tollgate.domain.audit.AuditEntry;
import app.tollgate.domain.audit.AuditSubject;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.reconciliation.ReconciliationRun;
import app.tollgate.domain.reconciliation.RunId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import reactor.core.publisher.Mono;

@UseCase
final class RequestReconciliationService implements RequestReconciliation {

    private final Reconciliations reconciliations;
    private final AuditLog audit;
    private final UnitOfWork unitOfWork;
    private final Identifiers identifiers;
    private final InstantSource clock;

    RequestReconciliationService(
            Reconciliations reconciliations,
            AuditLog audit,
            UnitOfWork unitOfWork,
            Identifiers identifiers,
            InstantSource clock) {
        this.reconciliations = reconciliations;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    @Override
    public Mono<Outcome> request(CustomerId askedBy) {
        return unitOfWork
                .atomically(() -> begun(new RunId(identifiers.next()), askedBy, clock.instant()))
                .<Outcome>map(Outcome.Accepted::new)
                .switchIfEmpty(Mono.defer(() -> besideAnother(askedBy)));
    }

    /// Empty when another is in the way.
    private Mono<RunId> begun(RunId id, CustomerId askedBy, Instant now) {
        AuditEntry entry = new AuditEntry(
                askedBy,
                AuditAction.RECONCILIATION_REQUESTED,
                AuditSubject.of(id.value().toString()),
                AuditChange.made(Map.of("state", "running")),
                Optional.empty(),
                now);
        return reconciliations
                .add(ReconciliationRun.begun(id, new ReconciliationRun.Cause.Admin(askedBy), now))
                .filter(added -> added)
                .flatMap(_ -> audit.record(entry).thenReturn(id));
    }

    /// The one that was in the way may have ended meanwhile; then there is room.
    private Mono<Outcome> besideAnother(CustomerId askedBy) {
        return reconciliations
                .running()
                .<Outcome>map(running -> new Outcome.AlreadyRunning(running.id()))
                .switchIfEmpty(Mono.defer(() -> request(askedBy)));
    }
}
