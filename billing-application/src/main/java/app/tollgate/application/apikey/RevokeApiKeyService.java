package app.tollgate.application.apikey;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.ApiKeys;
import app.tollgate.domain.apikey.ApiKeyId;
import java.time.InstantSource;
import reactor.core.publisher.Mono;

@UseCase
final class RevokeApiKeyService implements RevokeApiKey {

    private final ApiKeys keys;
    private final InstantSource clock;

    RevokeApiKeyService(ApiKeys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public Mono<Outcome> revoke(ApiKeyId id) {
        return Mono.defer(() -> keys.revoke(id, clock.instant()))
                .map(known -> known ? new Outcome.Revoked() : new Outcome.NoSuchKey());
    }
}
