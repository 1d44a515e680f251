package app.tollgate.application.apikey;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.ApiKeys;
import app.tollgate.domain.apikey.ApiKey;
import app.tollgate.domain.apikey.ApiKeyId;
import app.tollgate.domain.apikey.SecretHash;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import reactor.core.publisher.Mono;

@UseCase
final class RecognizeApiKeyService implements RecognizeApiKey {

    /// Whether a key is still in use is a question of days; noting each use would make every call a write.
    private static final Duration USE_NOTED_EVERY = Duration.ofHours(1);

    private final ApiKeys keys;
    private final InstantSource clock;

    RecognizeApiKeyService(ApiKeys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public Mono<ApiKey> recognize(ApiKeyId id, SecretHash presented) {
        return keys.find(id)
                .filter(key -> key.secretHash().matches(presented))
                .filter(key -> key.isLive(clock.instant()))
                .flatMap(key -> used(key, clock.instant()));
    }

    private Mono<ApiKey> used(ApiKey key, Instant now) {
        boolean notedLately =
                key.lastUsedAt().filter(now.minus(USE_NOTED_EVERY)::isBefore).isPresent();
        return notedLately ? Mono.just(key) : keys.noteUse(key.id(), now).thenReturn(key.usedAt(now));
    }
}
