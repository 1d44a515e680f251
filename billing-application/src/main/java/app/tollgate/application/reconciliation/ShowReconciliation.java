package app.tollgate.application.reconciliation;

import app.tollgate.application.Page;
import app.tollgate.domain.reconciliation.Finding;
import app.tollgate.domain.reconciliation.FindingId;
import app.tollgate.domain.reconciliation.ReconciliationRun;
import app.tollgate.domain.reconciliation.RunId;
import java.util.Optional;
import reactor.core.publisher.Mono;

/// The runs and what they found.
public interface ShowReconciliation {

    /// Runs, newest first, starting behind `after`. `limit` is 1 to 100.
    Mono<Page<ReconciliationRun, RunId>> runs(int limit, Optional<RunId> after);

    /// One run with its findings, newest first; empty when there is none of that id.
    Mono<Report> report(Question question);

    /// The newest run that came to its end.
    Mono<ReconciliationRun> newestDone();

    /// `limit` is 1 to 100; findings start behind `after`.
    record Question(RunId run, Optional<Finding.Kind> kind, int limit, Optional<FindingId> after) {}

    record Report(ReconciliationRun run, Page<Finding, FindingId> findings) {}
}
