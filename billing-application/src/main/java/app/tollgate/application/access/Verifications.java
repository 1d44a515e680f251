package app.tollgate.application.access;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.StaleWrite;
import app.tollgate.application.port.store.UnansweredQuestions;
import app.tollgate.application.subscription.RefreshSubscription;
import app.tollgate.application.subscription.RefreshSubscription.Outcome;
import app.tollgate.domain.access.OutagePolicy;
import app.tollgate.domain.access.VerificationPolicy;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/// The readings of PayPal that questions about access have started on this instance. Each subscription is read once at
/// a time, however many ask, and few at once: who comes while all turns are taken is not made to wait for one, since
/// the last known value is there.
///
/// A reading belongs to nobody who waits for it: it goes on when they leave.
@UseCase
final class Verifications {

    private static final int AT_ONCE_MAX = 16;

    private static final int IN_VAIN_MAX = 1_000;

    /// Far above what PayPal's calls take while each keeps to its own limit; a reading that is lost gives its turn
    /// back.
    private static final Duration READING_MAX = Duration.ofSeconds(60);

    private final RefreshSubscription refreshSubscription;
    private final UnansweredQuestions unanswered;
    private final VerificationPolicy policy;
    private final OutagePolicy outage;
    private final InstantSource clock;
    private final Semaphore turns = new Semaphore(AT_ONCE_MAX);
    private final ConcurrentMap<ProviderSubscriptionId, CompletableFuture<Boolean>> running = new ConcurrentHashMap<>();
    private final ConcurrentMap<ProviderSubscriptionId, Instant> inVain = new ConcurrentHashMap<>();

    Verifications(
            RefreshSubscription refreshSubscription,
            UnansweredQuestions unanswered,
            VerificationPolicy policy,
            OutagePolicy outage,
            InstantSource clock) {
        this.refreshSubscription = refreshSubscription;
        this.unanswered = unanswered;
        this.policy = policy;
        this.outage = outage;
        this.clock = clock;
    }

    /// Begins to read, or joins who did. True in the end when PayPal confirmed what we hold, or put it right.
    CompletableFuture<Boolean> start(ProviderSubscriptionId id) {
        if (wasInVain(id)) {
            return CompletableFuture.completedFuture(false);
        }
        CompletableFuture<Boolean> mine = new CompletableFuture<>();
        CompletableFuture<Boolean> others = running.putIfAbsent(id, mine);
        if (others != null) {
            return others;
        }
        if (turns.tryAcquire()) {
            var _ = reading(id).toFuture().whenComplete((confirmed, failure) -> end(id, mine, confirmed, failure));
        } else {
            running.remove(id, mine);
            mine.complete(false);
        }
        return mine;
    }

    private Mono<Boolean> reading(ProviderSubscriptionId id) {
        Instant askedAt = clock.instant();
        return Mono.defer(() -> refreshSubscription.refresh(id))
                .timeout(READING_MAX)
                .onErrorResume(TimeoutException.class, _ -> Mono.just(new Outcome.NotNow()))
                .flatMap(outcome -> told(id, askedAt, outcome))
                .onErrorResume(StaleWrite.class, _ -> Mono.just(false));
    }

    private Mono<Boolean> told(ProviderSubscriptionId id, Instant askedAt, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refreshed _ -> Mono.just(true);
            case Outcome.NothingToFollow _, Outcome.NotAttributed _ -> Mono.fromSupplier(() -> noteInVain(id));
            case Outcome.NotNow _ ->
                unanswered.remember(id, askedAt, outage.limit()).thenReturn(false);
        };
    }

    /// An answer that confirms nothing would be asked for again and again.
    private boolean noteInVain(ProviderSubscriptionId id) {
        if (inVain.size() >= IN_VAIN_MAX) {
            inVain.clear();
        }
        inVain.put(id, clock.instant());
        return false;
    }

    private boolean wasInVain(ProviderSubscriptionId id) {
        Instant moment = inVain.get(id);
        return moment != null && !policy.isLate(moment, clock.instant());
    }

    private void end(
            ProviderSubscriptionId id,
            CompletableFuture<Boolean> mine,
            @Nullable Boolean confirmed,
            @Nullable Throwable failure) {
        turns.release();
        running.remove(id, mine);
        if (failure == null) {
            mine.complete(Boolean.TRUE.equals(confirmed));
        } else {
            mine.completeExceptionally(failure);
        }
    }
}
