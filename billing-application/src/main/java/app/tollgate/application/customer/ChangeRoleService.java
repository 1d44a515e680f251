package app.tollgate.application.customer;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.AuditLog;
import app.tollgate.application.port.store.Roles;
import app.tollgate.application.port.store.Roles.Decision;
import app.tollgate.application.port.store.UnitOfWork;
import app.tollgate.domain.audit.AuditAction;
import app.tollgate.domain.audit.AuditChange;
import app.tollgate.domain.audit.AuditEntry;
import app.tollgate.domain.audit.AuditSubject;
import app.tollgate.domain.customer.Role;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import reactor.core.publisher.Mono;

@UseCase
final class ChangeRoleService implements ChangeRole {

    private final Roles roles;
    private final AuditLog audit;
    private final UnitOfWork unitOfWork;
    private final InstantSource clock;

    ChangeRoleService(Roles roles, AuditLog audit, UnitOfWork unitOfWork, InstantSource clock) {
        this.roles = roles;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    @Override
    public Mono<Outcome> change(Command command) {
        return command.customer().equals(command.by())
                ? Mono.just(new Outcome.OwnRole())
                : unitOfWork.atomically(() -> decided(command, clock.instant()));
    }

    private Mono<Outcome> decided(Command command, Instant now) {
        return roles.decide(command.customer(), command.role(), command.by(), now)
                .flatMap(decision -> switch (decision) {
                    case Decision.Decided(var before, var isNews) ->
                        isNews ? recorded(command, before, now) : Mono.just(new Outcome.Changed(before, before));
                    case Decision.NoSuchCustomer() -> Mono.just(new Outcome.NoSuchCustomer());
                    case Decision.LastSuperAdmin() -> Mono.just(new Outcome.LastSuperAdmin());
                    case Decision.NotEntitled() -> Mono.just(new Outcome.NotEntitled());
                });
    }

    /// Also where the role stays: from here on no configured address changes it.
    private Mono<Outcome> recorded(Command command, Role before, Instant now) {
        return audit.record(entry(command, before, now)).thenReturn(new Outcome.Changed(before, command.role()));
    }

    private static AuditEntry entry(Command command, Role before, Instant now) {
        return new AuditEntry(
                command.by(),
                AuditAction.ROLE_CHANGED,
                AuditSubject.of(command.customer()),
                new AuditChange(facts(before), facts(command.role())),
                Optional.of(command.reason()),
                now);
    }

    private static Map<String, String> facts(Role role) {
        return Map.of("role", role.word());
    }
}
