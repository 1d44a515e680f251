package app.tollgate.adapter.web.testing;

import app.tollgate.application.Page;
import app.tollgate.application.apikey.CreateApiKey;
import app.tollgate.application.apikey.ListApiKeys;
import app.tollgate.application.apikey.RecognizeApiKey;
import app.tollgate.application.apikey.RevokeApiKey;
import app.tollgate.application.apikey.RotateApiKey;
import app.tollgate.domain.apikey.ApiKey;
import app.tollgate.domain.apikey.ApiKeyId;
import app.tollgate.domain.apikey.SecretHash;
import app.tollgate.domain.customer.CustomerId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Mono;

/// API keys that the edge made, and how often it asked for one.
public final class KeyCupboard implements CreateApiKey, ListApiKeys, RecognizeApiKey, RevokeApiKey {

    private final Map<ApiKeyId, ApiKey> keys = new ConcurrentHashMap<>();
    private final AtomicInteger questions = new AtomicInteger();

    public int questions() {
        return questions.get();
    }

    public List<ApiKey> all() {
        return List.copyOf(keys.values());
    }

    @Override
    public Mono<ApiKey> create(CreateApiKey.Command command) {
        ApiKey key = new ApiKey(
                new ApiKeyId(UUID.randomUUID()),
                command.name(),
                command.scopes(),
                command.secretHash(),
                command.createdBy(),
                TestClock.NOW,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        keys.put(key.id(), key);
        return Mono.just(key);
    }

    @Override
    public Mono<Page<ApiKey, ApiKeyId>> list(int limit, Optional<ApiKeyId> after) {
        return Mono.just(new Page<>(all(), after));
    }

    @Override
    public Mono<ApiKey> recognize(ApiKeyId id, SecretHash presented) {
        return Mono.fromSupplier(() -> look(id))
                .filter(key -> key.secretHash().matches(presented))
                .filter(key -> key.isLive(TestClock.NOW));
    }

    @Override
    public Mono<RevokeApiKey.Outcome> revoke(ApiKeyId id, CustomerId by) {
        return Mono.fromSupplier(() -> keys.computeIfPresent(id, (_, key) -> key.revokedAt(TestClock.NOW)))
                .<RevokeApiKey.Outcome>map(_ -> new RevokeApiKey.Outcome.Revoked())
                .defaultIfEmpty(new RevokeApiKey.Outcome.NoSuchKey());
    }

    public void end(ApiKeyId id, Instant at) {
        ApiKey _ = keys.computeIfPresent(id, (_, key) -> key.endingAt(at));
    }

    Mono<RotateApiKey.Outcome> rotate(RotateApiKey.Command command, Instant now) {
        ApiKey old = keys.get(command.id());
        if (old == null) {
            return Mono.just(new RotateApiKey.Outcome.NoSuchKey());
        }
        if (old.endsAt().isPresent() || old.revokedAt().isPresent()) {
            return Mono.just(new RotateApiKey.Outcome.EndedAlready());
        }
        Instant end = now.plus(command.overlap());
        keys.put(old.id(), old.endingAt(end));
        return create(new CreateApiKey.Command(old.name(), old.scopes(), command.secretHash(), command.by()))
                .map(fresh -> new RotateApiKey.Outcome.Rotated(fresh, end));
    }

    private ApiKey look(ApiKeyId id) {
        questions.incrementAndGet();
        return keys.get(id);
    }
}
