package app.tollgate.application.grant;

import app.tollgate.application.UseCase;
import app.tollgate.application.grant.GiveFreeAccess.Command;
import app.tollgate.application.grant.GiveFreeAccess.Revocation;
import app.tollgate.application.port.store.AddedUsers;
import app.tollgate.application.port.store.AuditLog;
import app.tollgate.application.port.store.StaleWrite;
import app.tollgate.domain.access.Grant;
import app.tollgate.domain.access.GrantId;
import app.tollgate.domain.access.GrantKind;
import app.tollgate.domain.audit.AuditAction;
import app.tollgate.domain.audit.AuditChange;
import app.tollgate.domain.audit.AuditEntry;
import app.tollgate.domain.audit.AuditSubject;
import app.tollgate.domain.customer.AddedUser;
import app.tollgate.domain.customer.CustomerId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import reactor.core.publisher.Mono;

/// The same steps as in [FreeAccess] for somebody who was added by e-mail and did not sign in yet (GRT-2). Once they
/// did, nobody waits under the id any more, and nothing is done.
@UseCase
final class WaitingAccess {

    private final AddedUsers added;
    private final AuditLog audit;

    WaitingAccess(AddedUsers added, AuditLog audit) {
        this.added = added;
        this.audit = audit;
    }

    /// What they will get, as it stands now; empty when nobody waits.
    Mono<Grant> give(Command command, Instant now) {
        return added.waiting(command.customer()).flatMap(user -> moved(user, command, now));
    }

    /// Empty when nobody waits.
    Mono<Revocation> revoke(CustomerId id, CustomerId by, Instant now) {
        return added.waiting(id).flatMap(user -> withdrawn(user, by, now)).map(_ -> new Revocation.Revoked());
    }

    private Mono<Grant> moved(AddedUser user, Command command, Instant now) {
        AuditEntry entry = new AuditEntry(
                command.by(),
                AuditAction.FREE_ACCESS_MOVED,
                AuditSubject.of(user.id().value()),
                new AuditChange(facts(user), facts(user.endingAt(command.until()))),
                Optional.of(command.reason()),
                now);
        return done(added.moveEnd(user.id(), user.until(), command.until()), entry)
                .map(_ -> waiting(user.endingAt(command.until())));
    }

    private Mono<Boolean> withdrawn(AddedUser user, CustomerId by, Instant now) {
        AuditEntry entry = new AuditEntry(
                by,
                AuditAction.FREE_ACCESS_REVOKED,
                AuditSubject.of(user.id().value()),
                AuditChange.undone(facts(user)),
                Optional.empty(),
                now);
        return done(added.withdraw(user.id(), user.until(), now), entry);
    }

    private Mono<Boolean> done(Mono<Boolean> change, AuditEntry entry) {
        return change.filter(done -> done)
                .switchIfEmpty(Mono.error(() -> new StaleWrite("an added user")))
                .flatMap(done -> audit.record(entry).thenReturn(done));
    }

    private static Grant waiting(AddedUser user) {
        return new Grant(
                new GrantId(user.grant()),
                user.id(),
                GrantKind.FREE_ACCESS,
                user.tier(),
                Optional.empty(),
                user.at(),
                user.until(),
                user.reason(),
                user.by(),
                user.at());
    }

    private static Map<String, String> facts(AddedUser user) {
        return Map.of("tier", user.tier().name(), "until", user.until().toString());
    }
}
