package app.tollgate.application.apikey;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.ApiKeys;
import app.tollgate.application.port.store.AuditLog;
import app.tollgate.application.port.store.Identifiers;
import app.tollgate.application.port.store.UnitOfWork;
import app.tollgate.domain.apikey.ApiKey;
import app.tollgate.domain.apikey.ApiKeyId;
import java.time.InstantSource;
import java.util.Optional;
import reactor.core.publisher.Mono;

@UseCase
final class CreateApiKeyService implements CreateApiKey {

    private final ApiKeys keys;
    private final AuditLog audit;
    private final UnitOfWork unitOfWork;
    private final Identifiers identifiers;
    private final InstantSource clock;

    CreateApiKeyService(
            ApiKeys keys, AuditLog audit, UnitOfWork unitOfWork, Identifiers identifiers, InstantSource clock) {
        this.keys = keys;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    @Override
    public Mono<ApiKey> create(Command command) {
        return unitOfWork.atomically(() -> added(keyFor(command)));
    }

    private Mono<ApiKey> added(ApiKey key) {
        return keys.add(key)
                .then(audit.record(KeyRecord.created(key, clock.instant())))
                .thenReturn(key);
    }

    private ApiKey keyFor(Command command) {
        return new ApiKey(
                new ApiKeyId(identifiers.next()),
                command.name(),
                command.scopes(),
                command.secretHash(),
                command.createdBy(),
                clock.instant(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
