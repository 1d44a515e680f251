package app.tollgate.application.apikey;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.ApiKeys;
import app.tollgate.application.port.store.AuditLog;
import app.tollgate.application.port.store.UnitOfWork;
import app.tollgate.domain.apikey.ApiKey;
import app.tollgate.domain.apikey.ApiKeyId;
import app.tollgate.domain.customer.CustomerId;
import java.time.Instant;
import java.time.InstantSource;
import reactor.core.publisher.Mono;

@UseCase
final class RevokeApiKeyService implements RevokeApiKey {

    private final ApiKeys keys;
    private final AuditLog audit;
    private final UnitOfWork unitOfWork;
    private final InstantSource clock;

    RevokeApiKeyService(ApiKeys keys, AuditLog audit, UnitOfWork unitOfWork, InstantSource clock) {
        this.keys = keys;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    @Override
    public Mono<Outcome> revoke(ApiKeyId id, CustomerId by) {
        return unitOfWork.atomically(() -> keys.find(id)
                .flatMap(key -> key.revokedAt().isEmpty()
                        ? revoked(key, by, clock.instant())
                        : Mono.just(new Outcome.Revoked()))
                .defaultIfEmpty(new Outcome.NoSuchKey()));
    }

    private Mono<Outcome> revoked(ApiKey key, CustomerId by, Instant now) {
        return keys.revoke(key.id(), now)
                .then(audit.record(KeyRecord.revoked(key, by, now)))
                .thenReturn(new Outcome.Revoked());
    }
}
