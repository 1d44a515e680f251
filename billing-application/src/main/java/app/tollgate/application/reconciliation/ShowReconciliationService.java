package app.tollgate.application.reconciliation;

import app.tollgate.application.Page;
import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.Reconciliations;
import app.tollgate.application.port.view.ReconciliationReports;
import app.tollgate.domain.reconciliation.Finding;
import app.tollgate.domain.reconciliation.FindingId;
import app.tollgate.domain.reconciliation.ReconciliationRun;
import app.tollgate.domain.reconciliation.RunId;
import java.util.Optional;
import reactor.core.publisher.Mono;

@UseCase
final class ShowReconciliationService implements ShowReconciliation {

    private final Reconciliations reconciliations;
    private final ReconciliationReports reports;

    ShowReconciliationService(Reconciliations reconciliations, ReconciliationReports reports) {
        this.reconciliations = reconciliations;
        this.reports = reports;
    }

    @Override
    public Mono<Page<ReconciliationRun, RunId>> runs(int limit, Optional<RunId> after) {
        return Page.read(limit, count -> reports.newest(count, after), ReconciliationRun::id);
    }

    @Override
    public Mono<Report> report(Question question) {
        return reconciliations.find(question.run()).zipWhen(_ -> findings(question), Report::new);
    }

    @Override
    public Mono<ReconciliationRun> newestDone() {
        return reports.newestDone();
    }

    private Mono<Page<Finding, FindingId>> findings(Question question) {
        return Page.read(
                question.limit(),
                count -> reports.findings(question.run(), question.kind(), count, question.after()),
                Finding::id);
    }
}
