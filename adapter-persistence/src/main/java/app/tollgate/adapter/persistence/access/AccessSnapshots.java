package app.tollgate.adapter.persistence.access;

import app.tollgate.application.port.store.UnitOfWork;
import app.tollgate.domain.access.AccessFacts;
import app.tollgate.domain.customer.CustomerId;
import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The facts of those who asked lately, so that a question about access need not reach the database.
///
/// A snapshot goes when somebody says that its customer changed ([#forget]) or when its version is no longer the
/// current one ([#confirm]), and is not shown once a minute went by without that comparison: news are hints, and
/// versions decide. The version is read before the facts, so a change in between can only make facts look older than
/// they are. A reading under way when its customer changes answers those who wait for it, and is not kept.
///
/// Nothing is kept until [#confirm] was called, or [#forgetAll]: without upkeep there is no second copy of the truth.
public final class AccessSnapshots {

    static final Duration UNCONFIRMED_MAX = Duration.ofSeconds(60);

    private static final int CUSTOMERS_MAX = 50_000;
    private static final int CHUNK = 2_000;

    private final AccessVersions versions;
    private final InstantSource clock;
    private final SnapshotCounts counts = new SnapshotCounts();
    private final AtomicLong epoch = new AtomicLong();
    private final AsyncCache<CustomerId, AccessSnapshot> cache = Caffeine.newBuilder()
            .maximumSize(CUSTOMERS_MAX)
            .executor(Runnable::run)
            .buildAsync();
    private volatile boolean kept;

    public AccessSnapshots(DatabaseClient database, InstantSource clock) {
        this.versions = new AccessVersions(database);
        this.clock = clock;
    }

    public SnapshotCounts counts() {
        return counts;
    }

    /// Inside a unit of work the reading sees what others must not see yet, so nothing is kept there.
    Mono<AccessFacts> of(CustomerId customer, Supplier<Mono<AccessFacts>> reading) {
        return Mono.deferContextual(context -> kept && !context.hasKey(UnitOfWork.OPEN)
                ? keptOrRead(customer, () -> reading.get().contextWrite(context))
                : reading.get());
    }

    boolean areKept() {
        return kept;
    }

    void forget(Collection<CustomerId> customers) {
        customers.forEach(cache.asMap()::remove);
    }

    /// After this nothing is shown that was read before, nor what is being read now.
    void forgetAll() {
        epoch.incrementAndGet();
        cache.asMap().clear();
        kept = true;
    }

    /// Compares every snapshot's version with the current one. Answers how many were old and are gone.
    public Mono<Integer> confirm() {
        return Flux.defer(this::readSnapshots)
                .buffer(CHUNK)
                .concatMap(this::confirm, 1)
                .reduce(0, Integer::sum)
                .doOnNext(_ -> kept = true);
    }

    private Mono<AccessFacts> keptOrRead(CustomerId customer, Supplier<Mono<AccessFacts>> reading) {
        long askedIn = epoch.get();
        CompletableFuture<AccessSnapshot> known = cache.getIfPresent(customer);
        if (known != null && isUsable(known)) {
            counts.hit();
            return shown(known, askedIn, reading);
        }
        counts.miss();
        if (known != null) {
            var _ = cache.asMap().remove(customer, known);
        }
        return shown(cache.get(customer, (someone, _) -> read(someone, reading).toFuture()), askedIn, reading);
    }

    /// What is there already is shown without a detour: joining a future costs more than the look at a map.
    private static Mono<AccessFacts> shown(
            CompletableFuture<AccessSnapshot> found, long askedIn, Supplier<Mono<AccessFacts>> reading) {
        return found.state() == Future.State.SUCCESS
                ? shown(found.resultNow(), askedIn, reading)
                : Mono.fromFuture(found, true).flatMap(snapshot -> shown(snapshot, askedIn, reading));
    }

    /// Clearing a map passes by what another thread is just putting there; its epoch gives it away.
    private static Mono<AccessFacts> shown(AccessSnapshot snapshot, long askedIn, Supplier<Mono<AccessFacts>> reading) {
        return snapshot.isBefore(askedIn) ? reading.get() : Mono.just(snapshot.facts());
    }

    /// A reading under way is as good as one that begins now, unless its customer changes, and then it is forgotten.
    private boolean isUsable(CompletableFuture<AccessSnapshot> known) {
        return switch (known.state()) {
            case RUNNING -> true;
            case SUCCESS -> known.resultNow().isFresh(epoch.get(), clock.instant(), UNCONFIRMED_MAX);
            case FAILED, CANCELLED -> false;
        };
    }

    private Mono<AccessSnapshot> read(CustomerId customer, Supplier<Mono<AccessFacts>> reading) {
        long begunIn = epoch.get();
        Instant readFrom = clock.instant();
        return versions.of(customer)
                .flatMap(version -> reading.get().map(facts -> new AccessSnapshot(facts, version, begunIn, readFrom)));
    }

    private Flux<Map.Entry<CustomerId, CompletableFuture<AccessSnapshot>>> readSnapshots() {
        return Flux.fromIterable(cache.asMap().entrySet())
                .filter(entry -> entry.getValue().state() == Future.State.SUCCESS);
    }

    private Mono<Integer> confirm(List<Map.Entry<CustomerId, CompletableFuture<AccessSnapshot>>> chunk) {
        Instant asked = clock.instant();
        return versions.of(chunk.stream().map(Map.Entry::getKey).toList()).map(current -> (int) chunk.stream()
                .filter(entry -> !confirmed(entry, current, asked))
                .count());
    }

    private boolean confirmed(
            Map.Entry<CustomerId, CompletableFuture<AccessSnapshot>> entry,
            Map<CustomerId, Long> current,
            Instant asked) {
        AccessSnapshot snapshot = entry.getValue().resultNow();
        if (snapshot.isOf(current.getOrDefault(entry.getKey(), AccessVersions.NONE))) {
            snapshot.confirm(asked);
            return true;
        }
        if (cache.asMap().remove(entry.getKey(), entry.getValue())) {
            counts.dropped();
        }
        return false;
    }
}
