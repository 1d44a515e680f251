package app.tollgate.application.port.store;

import app.tollgate.domain.apikey.ApiKey;
import app.tollgate.domain.apikey.ApiKeyId;
import java.time.Instant;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The keys of the product's back ends, revoked ones among them.
public interface ApiKeys {

    Mono<Void> add(ApiKey key);

    Mono<ApiKey> find(ApiKeyId id);

    /// At most `limit` keys, newest first, behind `after`.
    Flux<ApiKey> list(int limit, Optional<ApiKeyId> after);

    /// False when there is no such key. One that was revoked before stays as it is.
    Mono<Boolean> revoke(ApiKeyId id, Instant now);

    /// Lets a key end at a moment. False when there is no such key, when it was revoked, and when its end is set: of
    /// several at once, one succeeds.
    Mono<Boolean> end(ApiKeyId id, Instant at);

    /// Notes a use; a later one that is known already stays.
    Mono<Void> noteUse(ApiKeyId id, Instant now);
}
