package app.tollgate.application.reconciliation;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.StoreUnavailable;
import app.tollgate.application.port.store.UnansweredQuestions;
import app.tollgate.application.port.view.SweepCandidates.Candidate;
import app.tollgate.application.subscription.RefreshSubscription;
import app.tollgate.application.subscription.RefreshSubscription.Outcome;
import app.tollgate.domain.access.OutagePolicy;
import app.tollgate.domain.reconciliation.Reading;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeoutException;
import reactor.core.publisher.Mono;

/// Reads one candidate of a sweep again from PayPal. What goes wrong with one stays with it.
@UseCase
final class CandidateReading {

    /// Far above what a reading can take while each part of it keeps to its own limit, and far below the lease.
    private static final Duration READING_MAX = Duration.ofMinutes(2);

    private final RefreshSubscription refresh;
    private final UnansweredQuestions unanswered;
    private final OutagePolicy outage;
    private final InstantSource clock;

    CandidateReading(
            RefreshSubscription refresh, UnansweredQuestions unanswered, OutagePolicy outage, InstantSource clock) {
        this.refresh = refresh;
        this.unanswered = unanswered;
        this.outage = outage;
        this.clock = clock;
    }

    Mono<Reading> read(Candidate candidate) {
        return Mono.fromSupplier(clock::instant)
                .flatMap(askedAt -> asked(candidate).flatMap(outcome -> told(candidate, askedAt, outcome)))
                .onErrorResume(TimeoutException.class, _ -> Mono.just(new Reading.Failed("the reading took too long")))
                .onErrorResume(RuntimeException.class, CandidateReading::failed);
    }

    private Mono<Outcome> asked(Candidate candidate) {
        return Mono.defer(() -> refresh.refresh(candidate.providerId())).timeout(READING_MAX);
    }

    /// Silence counts for the outage policy whoever met it (ACC-3).
    private Mono<Reading> told(Candidate candidate, Instant askedAt, Outcome outcome) {
        Mono<Void> remembered = outcome.answered()
                ? Mono.empty()
                : unanswered.remember(candidate.providerId(), askedAt, outage.limit());
        return remembered.thenReturn(Readings.of(outcome));
    }

    /// The message may hold personal data, where the name does not. Without the store nothing goes on.
    private static Mono<Reading> failed(RuntimeException fault) {
        return fault instanceof StoreUnavailable
                ? Mono.error(fault)
                : Mono.just(new Reading.Failed(fault.getClass().getName()));
    }
}
