package app.tollgate.application.port.store;

import app.tollgate.domain.audit.AuditEntry;
import reactor.core.publisher.Mono;

/// What people in the back office did (ADM-5). It is only ever added to.
public interface AuditLog {

    /// To be called inside the unit of work of the change itself, so that neither is there without the other. Whoever
    /// acted, and a customer it was done to, must be known.
    Mono<Void> record(AuditEntry entry);
}
