package app.tollgate.application.audit;

import app.tollgate.application.Page;
import app.tollgate.application.UseCase;
import app.tollgate.application.port.view.AuditTrail;
import java.util.Optional;
import reactor.core.publisher.Mono;

@UseCase
final class ShowAuditLogService implements ShowAuditLog {

    private final AuditTrail trail;

    ShowAuditLogService(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public Mono<Page<AuditTrail.Numbered, Long>> list(AuditTrail.Filter filter, int limit, Optional<Long> after) {
        return Page.read(limit, count -> trail.newestFirst(filter, count, after), AuditTrail.Numbered::number);
    }
}
