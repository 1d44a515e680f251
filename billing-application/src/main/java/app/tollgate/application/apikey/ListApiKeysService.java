package app.tollgate.application.apikey;

import app.tollgate.application.Page;
import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.ApiKeys;
import app.tollgate.domain.apikey.ApiKey;
import app.tollgate.domain.apikey.ApiKeyId;
import java.util.Optional;
import reactor.core.publisher.Mono;

@UseCase
final class ListApiKeysService implements ListApiKeys {

    private final ApiKeys keys;

    ListApiKeysService(ApiKeys keys) {
        this.keys = keys;
    }

    @Override
    public Mono<Page<ApiKey, ApiKeyId>> list(int limit, Optional<ApiKeyId> after) {
        return Page.read(limit, count -> keys.list(count, after), ApiKey::id);
    }
}
