package app.tollgate.application.grant;

import app.tollgate.application.UseCase;
import app.tollgate.application.grant.GiveFreeAccess.Command;
import app.tollgate.application.grant.GiveFreeAccess.Revocation;
import app.tollgate.application.port.store.AuditLog;
import app.tollgate.application.port.store.Grants;
import app.tollgate.application.port.store.Identifiers;
import app.tollgate.application.port.store.StaleWrite;
import app.tollgate.domain.access.Grant;
import app.tollgate.domain.access.GrantId;
import app.tollgate.domain.access.GrantKind;
import app.tollgate.domain.access.SignUpTrial;
import app.tollgate.domain.audit.AuditAction;
import app.tollgate.domain.audit.AuditChange;
import app.tollgate.domain.audit.AuditEntry;
import app.tollgate.domain.audit.AuditSubject;
import app.tollgate.domain.customer.CustomerId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import reactor.core.publisher.Mono;

/// The steps of giving free access, each to be done inside one unit of work. When another admin was in between, they
/// fail with [StaleWrite], and the unit of work does them again from what is there then.
@UseCase
final class FreeAccess {

    private final Grants grants;
    private final AuditLog audit;
    private final SignUpTrial trial;
    private final Identifiers identifiers;

    FreeAccess(Grants grants, AuditLog audit, SignUpTrial trial, Identifiers identifiers) {
        this.grants = grants;
        this.audit = audit;
        this.trial = trial;
        this.identifiers = identifiers;
    }

    Mono<Grant> give(Command command, Instant now) {
        return running(command.customer(), now)
                .flatMap(grant -> moved(grant, command, now))
                .switchIfEmpty(Mono.defer(() -> begun(command, now)));
    }

    Mono<Revocation> revoke(CustomerId customer, CustomerId by, Instant now) {
        return running(customer, now).flatMap(grant -> revoked(grant, by, now)).thenReturn(new Revocation.Revoked());
    }

    /// The one that has not ended; it may have begun by the clock of another instance only.
    private Mono<Grant> running(CustomerId customer, Instant now) {
        return grants.of(customer, GrantKind.FREE_ACCESS).next().filter(grant -> !grant.hasEnded(now));
    }

    private Mono<Grant> moved(Grant grant, Command command, Instant now) {
        AuditEntry entry = new AuditEntry(
                command.by(),
                AuditAction.FREE_ACCESS_MOVED,
                AuditSubject.of(grant.customer()),
                new AuditChange(facts(grant, grant.endsAt()), facts(grant, command.until())),
                Optional.of(command.reason()),
                now);
        return grants.moveEnd(grant.id(), grant.endsAt(), command.until(), command.by(), now)
                .filter(done -> done)
                .switchIfEmpty(Mono.error(FreeAccess::overtaken))
                .then(audit.record(entry))
                .then(Mono.fromSupplier(() -> grant.endingAt(command.until())));
    }

    private Mono<Grant> begun(Command command, Instant now) {
        Grant grant = new Grant(
                new GrantId(identifiers.next()),
                command.customer(),
                GrantKind.FREE_ACCESS,
                trial.tier(),
                Optional.empty(),
                now,
                command.until(),
                command.reason(),
                command.by(),
                now);
        AuditEntry entry = new AuditEntry(
                command.by(),
                AuditAction.FREE_ACCESS_GIVEN,
                AuditSubject.of(grant.customer()),
                AuditChange.made(facts(grant, grant.endsAt())),
                Optional.of(command.reason()),
                now);
        return grants.add(grant)
                .filter(done -> done)
                .switchIfEmpty(Mono.error(FreeAccess::overtaken))
                .then(audit.record(entry))
                .thenReturn(grant);
    }

    private Mono<Void> revoked(Grant grant, CustomerId by, Instant now) {
        AuditEntry entry = new AuditEntry(
                by,
                AuditAction.FREE_ACCESS_REVOKED,
                AuditSubject.of(grant.customer()),
                AuditChange.undone(facts(grant, grant.endsAt())),
                Optional.empty(),
                now);
        return grants.moveEnd(grant.id(), grant.endsAt(), now, by, now)
                .filter(done -> done)
                .switchIfEmpty(Mono.error(FreeAccess::overtaken))
                .then(audit.record(entry));
    }

    private static Map<String, String> facts(Grant grant, Instant end) {
        return Map.of("tier", grant.tier().name(), "until", end.toString());
    }

    private static StaleWrite overtaken() {
        return new StaleWrite("free access");
    }
}
