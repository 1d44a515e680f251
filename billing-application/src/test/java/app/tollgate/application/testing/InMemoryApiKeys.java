package app.tollgate.application.testing;

import app.tollgate.application.port.store.ApiKeys;
import app.tollgate.domain.apikey.ApiKey;
import app.tollgate.domain.apikey.ApiKeyId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Keys of back ends in memory.
public final class InMemoryApiKeys implements ApiKeys {

    private final Map<ApiKeyId, ApiKey> keys = new HashMap<>();

    @Override
    public Mono<Void> add(ApiKey key) {
        return Mono.fromRunnable(() -> put(key));
    }

    @Override
    public Mono<ApiKey> find(ApiKeyId id) {
        return Mono.fromSupplier(() -> lookUp(id));
    }

    @Override
    public Flux<ApiKey> list(int limit, Optional<ApiKeyId> after) {
        return Flux.defer(() -> Flux.fromIterable(newestFirst(after))).take(limit);
    }

    @Override
    public Mono<Boolean> revoke(ApiKeyId id, Instant now) {
        return Mono.fromSupplier(() -> change(id, key -> key.revokedAt(Microseconds.of(now))));
    }

    @Override
    public Mono<Boolean> end(ApiKeyId id, Instant at) {
        return Mono.fromSupplier(() -> endOnce(id, Microseconds.of(at)));
    }

    @Override
    public Mono<Void> noteUse(ApiKeyId id, Instant now) {
        return Mono.fromSupplier(() -> change(id, key -> laterUse(key, Microseconds.of(now))))
                .then();
    }

    private synchronized void put(ApiKey key) {
        keys.put(key.id(), inMicroseconds(key));
    }

    private synchronized ApiKey lookUp(ApiKeyId id) {
        return keys.get(id);
    }

    private synchronized boolean endOnce(ApiKeyId id, Instant at) {
        ApiKey key = keys.get(id);
        return key != null
                && key.endsAt().isEmpty()
                && key.revokedAt().isEmpty()
                && change(id, one -> one.endingAt(at));
    }

    private synchronized boolean change(ApiKeyId id, UnaryOperator<ApiKey> how) {
        return keys.computeIfPresent(id, (_, key) -> how.apply(key)) != null;
    }

    private synchronized List<ApiKey> newestFirst(Optional<ApiKeyId> after) {
        Comparator<ApiKey> byId = Comparator.comparing(key -> key.id().value());
        UUID end = after.map(ApiKeyId::value).orElse(null);
        return keys.values().stream()
                .filter(key -> end == null || key.id().value().compareTo(end) < 0)
                .sorted(byId.reversed())
                .toList();
    }

    private static ApiKey laterUse(ApiKey key, Instant now) {
        return key.lastUsedAt().filter(known -> !known.isBefore(now)).isPresent() ? key : key.usedAt(now);
    }

    private static ApiKey inMicroseconds(ApiKey key) {
        return new ApiKey(
                key.id(),
                key.name(),
                key.scopes(),
                key.secretHash(),
                key.createdBy(),
                Microseconds.of(key.createdAt()),
                key.lastUsedAt().map(Microseconds::of),
                key.endsAt().map(Microseconds::of),
                key.revokedAt().map(Microseconds::of));
    }
}
