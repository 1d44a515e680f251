package app.tollgate.application.testing;

import app.tollgate.application.port.store.SigningKeys;
import app.tollgate.domain.token.KeyTimes;
import app.tollgate.domain.token.SigningKey;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Signing keys in memory.
public final class InMemorySigningKeys implements SigningKeys {

    private final SortedMap<Integer, SigningKey> byTurn = new TreeMap<>();

    @Override
    public Flux<SigningKey> all() {
        return Flux.defer(() -> Flux.fromIterable(list()));
    }

    @Override
    public Mono<Boolean> add(SigningKey key) {
        return Mono.fromSupplier(() -> put(key));
    }

    @Override
    public Mono<Long> forget(Instant now) {
        return Mono.fromSupplier(() -> removeOver(now));
    }

    public synchronized List<SigningKey> list() {
        return List.copyOf(byTurn.values());
    }

    private synchronized boolean put(SigningKey key) {
        KeyTimes times = key.times();
        return byTurn.putIfAbsent(
                        key.turn(),
                        new SigningKey(
                                key.turn(),
                                key.material(),
                                Microseconds.of(key.createdAt()),
                                new KeyTimes(
                                        Microseconds.of(times.signsFrom()),
                                        Microseconds.of(times.signsUntil()),
                                        Microseconds.of(times.publishedUntil()))))
                == null;
    }

    private synchronized long removeOver(Instant now) {
        int before = byTurn.size();
        byTurn.values().removeIf(key -> !key.isPublishedAt(now) && key.turn() < byTurn.lastKey());
        return before - byTurn.size();
    }
}
