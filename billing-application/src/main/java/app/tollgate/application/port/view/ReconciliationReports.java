package app.tollgate.application.port.view;

import app.tollgate.domain.reconciliation.Finding;
import app.tollgate.domain.reconciliation.FindingId;
import app.tollgate.domain.reconciliation.ReconciliationRun;
import app.tollgate.domain.reconciliation.RunId;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// What people look at: the runs there were, and what they found.
public interface ReconciliationReports {

    /// The newest run that came to its end.
    Mono<ReconciliationRun> newestDone();

    /// Runs, newest first, at most `limit`, starting behind `after`.
    Flux<ReconciliationRun> newest(int limit, Optional<RunId> after);

    /// The lines of a run's report, newest first, at most `limit`, starting behind `after`.
    Flux<Finding> findings(RunId run, Optional<Finding.Kind> kind, int limit, Optional<FindingId> after);
}
