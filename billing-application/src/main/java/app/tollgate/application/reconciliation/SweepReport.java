package app.tollgate.application.reconciliation;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.Identifiers;
import app.tollgate.application.port.store.Reconciliations;
import app.tollgate.application.port.store.Reconciliations.Claim;
import app.tollgate.application.port.store.Reconciliations.Stage;
import app.tollgate.application.port.store.Reconciliations.Step;
import app.tollgate.application.port.store.UnitOfWork;
import app.tollgate.application.port.view.SweepCandidates.Candidate;
import app.tollgate.domain.reconciliation.Finding;
import app.tollgate.domain.reconciliation.FindingId;
import app.tollgate.domain.reconciliation.Tally;
import app.tollgate.domain.reconciliation.Verdict;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import reactor.core.publisher.Mono;

/// Writes the report of a run as it goes, each subscription with the run's place in one unit of work.
@UseCase
final class SweepReport {

    /// How long a run of an instance that died waits for another one. Renewed with every subscription and every page of
    /// events, of which none takes nearly as long.
    static final Duration LEASE = Duration.ofMinutes(5);

    private final Reconciliations reconciliations;
    private final UnitOfWork unitOfWork;
    private final Identifiers identifiers;
    private final InstantSource clock;

    SweepReport(Reconciliations reconciliations, UnitOfWork unitOfWork, Identifiers identifiers, InstantSource clock) {
        this.reconciliations = reconciliations;
        this.unitOfWork = unitOfWork;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /// False, and nothing is written, when somebody else has taken the run.
    Mono<Boolean> write(Claim claim, Candidate candidate, Verdict verdict) {
        Step step = new Step(new Stage.Subscriptions(candidate.place()), Tally.of(verdict), 0);
        return unitOfWork.atomically(() -> advance(claim, step)
                .flatMap(held -> held ? note(claim, candidate, verdict).thenReturn(true) : Mono.just(false)));
    }

    /// The same for events that were fetched.
    Mono<Boolean> recovered(Claim claim, long events) {
        return advance(claim, new Step(new Stage.Events(), Tally.NOTHING, events));
    }

    private Mono<Boolean> advance(Claim claim, Step step) {
        return reconciliations.advance(claim, step, clock.instant().plus(LEASE));
    }

    private Mono<Void> note(Claim claim, Candidate candidate, Verdict verdict) {
        List<Finding> lines = Finding.detailsOf(verdict).stream()
                .map(detail -> line(candidate, detail))
                .toList();
        return lines.isEmpty() ? Mono.empty() : reconciliations.note(claim.run().id(), lines);
    }

    private Finding line(Candidate candidate, Finding.Detail detail) {
        return new Finding(
                new FindingId(identifiers.next()), candidate.id(), candidate.providerId(), detail, clock.instant());
    }
}
