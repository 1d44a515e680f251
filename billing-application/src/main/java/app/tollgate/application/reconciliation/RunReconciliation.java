package app.tollgate.application.reconciliation;

import app.tollgate.domain.reconciliation.ReconciliationRun;
import reactor.core.publisher.Mono;

/// Compares everything we hold with PayPal, heals what a reading may heal, and fetches events that never came (SYN-1).
///
/// Safe to call at any time, on any number of instances: one run is carried out at once, by one of them.
public interface RunReconciliation {

    /// Carries out the run that somebody asked for, or that whoever began it left behind.
    Mono<Outcome> carryOn();

    /// Begins a run when it is time for one, and carries it out; else the same as [#carryOn].
    Mono<Outcome> whenDue();

    sealed interface Outcome {

        record NothingToDo() implements Outcome {}

        record Ended(ReconciliationRun run) implements Outcome {}

        /// It took so long that another instance has taken the run over.
        record Overtaken() implements Outcome {}
    }
}
