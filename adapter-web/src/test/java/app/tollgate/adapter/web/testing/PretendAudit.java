package app.tollgate.adapter.web.testing;

import app.tollgate.application.Page;
import app.tollgate.application.audit.ShowAuditLog;
import app.tollgate.application.port.view.AuditTrail;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import reactor.core.publisher.Mono;

/// Answers the page that a test decided, and remembers what it was asked.
public final class PretendAudit implements ShowAuditLog {

    public final List<Object> asked = new CopyOnWriteArrayList<>();
    public volatile Page<AuditTrail.Numbered, Long> page = new Page<>(List.of(), Optional.empty());

    @Override
    public Mono<Page<AuditTrail.Numbered, Long>> list(AuditTrail.Filter filter, int limit, Optional<Long> after) {
        asked.add(List.of(filter, limit, after));
        return Mono.just(page);
    }
}
