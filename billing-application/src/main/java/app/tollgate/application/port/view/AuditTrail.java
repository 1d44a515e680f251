package app.tollgate.application.port.view;

import app.tollgate.domain.audit.AuditEntry;
import java.util.Optional;
import reactor.core.publisher.Flux;

/// The audit log, for people to look at (ADM-5).
public interface AuditTrail {

    /// At most `limit` entries, the newest first, behind the one numbered `after` (keyset).
    Flux<Numbered> newestFirst(int limit, Optional<Long> after);

    /// Numbers grow, with gaps. Of two that were written at once, the one with the lower number may show up later.
    record Numbered(long number, AuditEntry entry) {}
}
