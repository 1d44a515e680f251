package app.tollgate.application.apikey;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.ApiKeys;
import app.tollgate.application.port.store.Identifiers;
import app.tollgate.domain.apikey.ApiKey;
import app.tollgate.domain.apikey.ApiKeyId;
import java.time.InstantSource;
import java.util.Optional;
import reactor.core.publisher.Mono;

@UseCase
final class CreateApiKeyService implements CreateApiKey {

    private final ApiKeys keys;
    private final Identifiers identifiers;
    private final InstantSource clock;

    CreateApiKeyService(ApiKeys keys, Identifiers identifiers, InstantSource clock) {
        this.keys = keys;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    @Override
    public Mono<ApiKey> create(Command command) {
        return Mono.fromSupplier(() -> keyFor(command))
                .flatMap(key -> keys.add(key).thenReturn(key));
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
                Optional.empty());
    }
}
