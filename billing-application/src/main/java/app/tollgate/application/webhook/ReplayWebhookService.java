package app.tollgate.application.webhook;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.messaging.Arrivals;
import app.tollgate.application.port.messaging.WebhookInbox;
import app.tollgate.application.port.store.AuditLog;
import app.tollgate.application.port.store.UnitOfWork;
import app.tollgate.application.port.view.WebhookEvents;
import app.tollgate.domain.audit.AuditAction;
import app.tollgate.domain.audit.AuditChange;
import app.tollgate.domain.audit.AuditEntry;
import app.tollgate.domain.audit.AuditSubject;
import app.tollgate.domain.customer.CustomerId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import reactor.core.publisher.Mono;

@UseCase
final class ReplayWebhookService implements ReplayWebhook {

    private final WebhookInbox inbox;
    private final WebhookEvents events;
    private final Arrivals arrivals;
    private final AuditLog audit;
    private final UnitOfWork unitOfWork;
    private final InstantSource clock;

    ReplayWebhookService(
            WebhookInbox inbox,
            WebhookEvents events,
            Arrivals arrivals,
            AuditLog audit,
            UnitOfWork unitOfWork,
            InstantSource clock) {
        this.inbox = inbox;
        this.events = events;
        this.arrivals = arrivals;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /// The inbox decides; the look at the event afterwards only says why.
    @Override
    public Mono<Outcome> replay(String eventId, CustomerId by) {
        return unitOfWork.atomically(() -> due(eventId, by, clock.instant())).flatMap(due -> outcome(eventId, due));
    }

    private Mono<Boolean> due(String eventId, CustomerId by, Instant now) {
        return inbox.replay(eventId, now)
                .flatMap(due -> due ? audit.record(replayed(eventId, by, now)).thenReturn(true) : Mono.just(false));
    }

    private static AuditEntry replayed(String eventId, CustomerId by, Instant now) {
        return new AuditEntry(
                by,
                AuditAction.WEBHOOK_REPLAYED,
                AuditSubject.of(eventId),
                AuditChange.made(Map.of("state", "waiting")),
                Optional.empty(),
                now);
    }

    private Mono<Outcome> outcome(String eventId, boolean due) {
        if (due) {
            arrivals.announce();
        }
        return events.find(eventId)
                .<Outcome>map(event -> due ? new Outcome.Due(event) : new Outcome.WaitsAlready(event))
                .switchIfEmpty(Mono.fromSupplier(Outcome.UnknownEvent::new));
    }
}
