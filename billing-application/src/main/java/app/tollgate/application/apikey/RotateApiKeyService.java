package app.tollgate.application.apikey;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.ApiKeys;
import app.tollgate.application.port.store.AuditLog;
import app.tollgate.application.port.store.Identifiers;
import app.tollgate.application.port.store.UnitOfWork;
import app.tollgate.domain.apikey.ApiKey;
import app.tollgate.domain.apikey.ApiKeyId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import reactor.core.publisher.Mono;

@UseCase
final class RotateApiKeyService implements RotateApiKey {

    private final ApiKeys keys;
    private final AuditLog audit;
    private final UnitOfWork unitOfWork;
    private final Identifiers identifiers;
    private final InstantSource clock;

    RotateApiKeyService(
            ApiKeys keys, AuditLog audit, UnitOfWork unitOfWork, Identifiers identifiers, InstantSource clock) {
        this.keys = keys;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    @Override
    public Mono<Outcome> rotate(Command command) {
        return unitOfWork.atomically(() -> keys.find(command.id())
                .flatMap(old -> rotated(old, command, clock.instant()))
                .defaultIfEmpty(new Outcome.NoSuchKey()));
    }

    /// The statement that ends the old key decides who was first.
    private Mono<Outcome> rotated(ApiKey old, Command command, Instant now) {
        Instant end = now.plus(command.overlap());
        return keys.end(old.id(), end)
                .filter(ended -> ended)
                .flatMap(_ -> replaced(old, successor(old, command, now), end))
                .defaultIfEmpty(new Outcome.EndedAlready());
    }

    private Mono<Outcome> replaced(ApiKey old, ApiKey fresh, Instant end) {
        return keys.add(fresh)
                .then(audit.record(KeyRecord.rotated(old, fresh, end)))
                .thenReturn(new Outcome.Rotated(fresh, end));
    }

    private ApiKey successor(ApiKey old, Command command, Instant now) {
        return new ApiKey(
                new ApiKeyId(identifiers.next()),
                old.name(),
                old.scopes(),
                command.secretHash(),
                command.by(),
                now,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
