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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import reactor.core.publisher.Flux;
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

    /// The free access that is left ends at the new moment: what begins only then or later is emptied, and what is last
    /// before it ends then.
    Mono<Grant> give(Command command, Instant now) {
        return left(command.customer(), now)
                .flatMap(left -> left.isEmpty() ? begun(command, now) : moved(left, command, now));
    }

    Mono<Revocation> revoke(CustomerId customer, CustomerId by, Instant now) {
        return left(customer, now)
                .filter(left -> !left.isEmpty())
                .flatMap(left -> revoked(left, by, now))
                .thenReturn(new Revocation.Revoked());
    }

    /// What has not ended, in the order of time: at most one runs, and what was claimed meanwhile waits behind it. One
    /// may have begun by the clock of another instance only.
    private Mono<List<Grant>> left(CustomerId customer, Instant now) {
        return grants.of(customer, GrantKind.FREE_ACCESS)
                .filter(grant -> !grant.hasEnded(now))
                .collectSortedList(Comparator.comparing(Grant::startsAt));
    }

    private Mono<Grant> moved(List<Grant> left, Command command, Instant now) {
        List<Grant> behind = left.stream()
                .filter(grant -> !grant.startsAt().isBefore(command.until()))
                .toList();
        Mono<Grant> last = left.stream()
                .filter(grant -> grant.startsAt().isBefore(command.until()))
                .reduce((_, later) -> later)
                .map(grant -> ended(grant, command.until(), command.by(), now))
                .orElseGet(() -> started(grant(command, now)));
        return ended(behind, command.until(), command.by(), now)
                .then(last)
                .flatMap(grant ->
                        audit.record(movedEntry(left, grant, command, now)).thenReturn(grant));
    }

    private static AuditEntry movedEntry(List<Grant> left, Grant last, Command command, Instant now) {
        return new AuditEntry(
                command.by(),
                AuditAction.FREE_ACCESS_MOVED,
                AuditSubject.of(command.customer()),
                new AuditChange(facts(left), facts(List.of(last))),
                Optional.of(command.reason()),
                now);
    }

    private Mono<Void> ended(List<Grant> those, Instant end, CustomerId by, Instant now) {
        return Flux.fromIterable(those)
                .concatMap(grant -> ended(grant, end, by, now))
                .then();
    }

    private Mono<Grant> ended(Grant grant, Instant end, CustomerId by, Instant now) {
        Instant kept = end.isBefore(grant.startsAt()) ? grant.startsAt() : end;
        return grants.moveEnd(grant.id(), grant.endsAt(), kept, by, now)
                .filter(done -> done)
                .switchIfEmpty(Mono.error(FreeAccess::overtaken))
                .thenReturn(grant.endingAt(kept));
    }

    private Mono<Grant> begun(Command command, Instant now) {
        Grant grant = grant(command, now);
        AuditEntry entry = new AuditEntry(
                command.by(),
                AuditAction.FREE_ACCESS_GIVEN,
                AuditSubject.of(grant.customer()),
                AuditChange.made(facts(List.of(grant))),
                Optional.of(command.reason()),
                now);
        return started(grant).flatMap(done -> audit.record(entry).thenReturn(done));
    }

    private Mono<Grant> started(Grant grant) {
        return grants.add(grant)
                .filter(done -> done)
                .switchIfEmpty(Mono.error(FreeAccess::overtaken))
                .thenReturn(grant);
    }

    private Grant grant(Command command, Instant now) {
        return new Grant(
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
    }

    private Mono<Void> revoked(List<Grant> left, CustomerId by, Instant now) {
        AuditEntry entry = new AuditEntry(
                by,
                AuditAction.FREE_ACCESS_REVOKED,
                AuditSubject.of(left.getFirst().customer()),
                AuditChange.undone(facts(left)),
                Optional.empty(),
                now);
        return ended(left, now, by, now).then(audit.record(entry));
    }

    /// Of several the tiers in the order of time, and the end of the last.
    private static Map<String, String> facts(List<Grant> those) {
        String tiers =
                those.stream().map(grant -> grant.tier().name()).distinct().collect(Collectors.joining(", "));
        return Map.of("tier", tiers, "until", those.getLast().endsAt().toString());
    }

    private static StaleWrite overtaken() {
        return new StaleWrite("free access");
    }
}
