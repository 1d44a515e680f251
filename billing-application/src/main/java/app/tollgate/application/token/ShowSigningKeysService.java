package app.tollgate.application.token;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.SigningKeys;
import app.tollgate.domain.token.SigningKey;
import java.time.InstantSource;
import java.util.List;
import reactor.core.publisher.Mono;

@UseCase
final class ShowSigningKeysService implements ShowSigningKeys {

    private final SigningKeys keys;
    private final InstantSource clock;

    ShowSigningKeysService(SigningKeys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public Mono<List<SigningKey>> published() {
        return keys.all().filter(key -> key.isPublishedAt(clock.instant())).collectList();
    }
}
