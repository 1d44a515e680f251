package app.tollgate.application.user;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.AddedUsers;
import app.tollgate.application.port.store.AuditLog;
import app.tollgate.application.port.store.Identifiers;
import app.tollgate.application.user.AddUser.Command;
import app.tollgate.application.user.AddUser.Outcome;
import app.tollgate.domain.access.SignUpTrial;
import app.tollgate.domain.audit.AuditAction;
import app.tollgate.domain.audit.AuditChange;
import app.tollgate.domain.audit.AuditEntry;
import app.tollgate.domain.audit.AuditSubject;
import app.tollgate.domain.customer.AddedUser;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import reactor.core.publisher.Mono;

/// The steps of adding somebody, to be done inside one unit of work. Whether an address is taken is looked at
/// first, so that it is said before anything is written; of two who add it at once, the key decides.
@UseCase
final class Adding {

    private final AddedUsers added;
    private final AuditLog audit;
    private final SignUpTrial trial;
    private final Identifiers identifiers;

    Adding(AddedUsers added, AuditLog audit, SignUpTrial trial, Identifiers identifiers) {
        this.added = added;
        this.audit = audit;
        this.trial = trial;
        this.identifiers = identifiers;
    }

    Mono<Outcome> add(Command command, Instant now) {
        return added.isTaken(command.email(), now)
                .filter(taken -> !taken)
                .flatMap(_ -> written(user(command, now)))
                .defaultIfEmpty(new Outcome.AddressTaken());
    }

    private Mono<Outcome> written(AddedUser user) {
        return added.add(user)
                .filter(done -> done)
                .flatMap(_ -> audit.record(entry(user)).thenReturn(new Outcome.Added(user)));
    }

    private AddedUser user(Command command, Instant now) {
        return new AddedUser(
                AddedUser.idOf(identifiers.next()),
                identifiers.next(),
                command.email(),
                command.name(),
                command.tier().orElseGet(trial::tier),
                command.until(),
                command.reason(),
                command.by(),
                now);
    }

    /// The log is kept for ever, so it has the id and not the address.
    private static AuditEntry entry(AddedUser user) {
        return new AuditEntry(
                user.by(),
                AuditAction.USER_ADDED,
                AuditSubject.of(user.id().value()),
                AuditChange.made(
                        Map.of("tier", user.tier().name(), "until", user.until().toString())),
                Optional.of(user.reason()),
                user.at());
    }
}
