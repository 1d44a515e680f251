package app.tollgate.application.apikey;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.ApiKeys;
import app.tollgate.domain.apikey.ApiKey;
import app.tollgate.domain.apikey.ApiKeyId;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Mono;

@UseCase
final class ListApiKeysService implements ListApiKeys {

    private final ApiKeys keys;

    ListApiKeysService(ApiKeys keys) {
        this.keys = keys;
    }

    /// One more is read than shown: it tells whether there is another page.
    @Override
    public Mono<Page> list(int limit, Optional<ApiKeyId> after) {
        return keys.list(limit + 1, after).collectList().map(found -> page(found, limit));
    }

    private static Page page(List<ApiKey> found, int limit) {
        if (found.size() <= limit) {
            return new Page(found, Optional.empty());
        }
        List<ApiKey> shown = found.subList(0, limit);
        return new Page(shown, Optional.of(shown.getLast().id()));
    }
}
