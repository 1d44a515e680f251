package app.tollgate.application.port.store;

import app.tollgate.application.port.view.SweepCandidates.Place;
import app.tollgate.domain.reconciliation.EventSearch;
import app.tollgate.domain.reconciliation.Finding;
import app.tollgate.domain.reconciliation.ReconciliationRun;
import app.tollgate.domain.reconciliation.RunId;
import app.tollgate.domain.reconciliation.Tally;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Mono;

/// All reconciliation runs, and what is written into their reports. At most one run is running, over all instances: the
/// database sees to it.
public interface Reconciliations {

    /// Adds a run that waits for somebody to carry it out; false when another one is running, and then nothing is
    /// written.
    Mono<Boolean> add(ReconciliationRun run);

    /// The same, and false also while the last runs are too young.
    Mono<Boolean> addWhenDue(ReconciliationRun run, Due due);

    Mono<ReconciliationRun> running();

    /// Takes the running run when nobody holds it: it was just added, or whoever held it let the lease run out. Of
    /// several who try at once, one gets it.
    Mono<Claim> take(UUID holder, Instant now, Instant leaseUntil);

    /// Adds to a run's counts, moves it on, and renews the lease. False, and nothing is written, when somebody else has
    /// taken the run.
    Mono<Boolean> advance(Claim claim, Step step, Instant leaseUntil);

    /// Writes lines of a run's report.
    Mono<Void> note(RunId run, List<Finding> findings);

    /// Ends a run. False, and nothing is written, when somebody else has taken it.
    Mono<Boolean> end(Claim claim, ReconciliationRun.State state, EventSearch events);

    Mono<ReconciliationRun> find(RunId id);

    /// Up to when every event of the provider is in our inbox, as far as runs have found out.
    Mono<Instant> eventsKnownUntil();

    /// Forgets runs that began before `moment`, with their reports; answers how many.
    Mono<Long> prune(Instant moment);

    /// A run is due when none was begun after `noneSince`, leaving out interrupted ones, and none at all after
    /// `restedSince`.
    record Due(Instant noneSince, Instant restedSince) {}

    /// The right to carry out a run, and where to go on. A `holder` is one attempt at it, never given twice.
    record Claim(ReconciliationRun run, UUID holder, Stage stage) {}

    /// How far a run has come.
    sealed interface Stage {

        record Subscriptions(Place after) implements Stage {}

        record Events() implements Stage {}
    }

    /// One step forward, with what it adds to the counts.
    record Step(Stage stage, Tally tally, long eventsRecovered) {}
}
