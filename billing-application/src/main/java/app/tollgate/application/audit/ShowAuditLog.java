package app.tollgate.application.audit;

import app.tollgate.application.Page;
import app.tollgate.application.port.view.AuditTrail;
import java.util.Optional;
import reactor.core.publisher.Mono;

/// Support and admins look at what was done in the back office (ADM-5).
public interface ShowAuditLog {

    /// At most `limit` entries behind the one numbered `after`, the newest first.
    Mono<Page<AuditTrail.Numbered, Long>> list(AuditTrail.Filter filter, int limit, Optional<Long> after);
}
