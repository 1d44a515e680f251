package app.tollgate.application.reconciliation;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.Reconciliations;
import app.tollgate.domain.reconciliation.Finding;
import app.tollgate.domain.reconciliation.ReconciliationRun;
import app.tollgate.domain.reconciliation.RunId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/// Each page is read with one more, which tells whether there is a next.
@UseCase
final class ShowReconciliationService implements ShowReconciliation {

    private final Reconciliations reconciliations;

    ShowReconciliationService(Reconciliations reconciliations) {
        this.reconciliations = reconciliations;
    }

    @Override
    public Mono<Runs> runs(int limit, Optional<RunId> after) {
        return reconciliations
                .newest(limit + 1, after)
                .collectList()
                .map(found -> new Runs(shown(found, limit), next(found, limit, ReconciliationRun::id)));
    }

    @Override
    public Mono<Report> report(Question question) {
        return reconciliations
                .find(question.run())
                .zipWhen(_ -> findings(question), (run, found) -> report(question.limit(), run, found));
    }

    @Override
    public Mono<ReconciliationRun> newestDone() {
        return reconciliations.newestDone();
    }

    private Mono<List<Finding>> findings(Question question) {
        return reconciliations
                .findings(question.run(), question.kind(), question.limit() + 1, question.after())
                .collectList();
    }

    private static Report report(int limit, ReconciliationRun run, List<Finding> found) {
        return new Report(run, shown(found, limit), next(found, limit, Finding::id));
    }

    private static <T> List<T> shown(List<T> found, int limit) {
        return found.stream().limit(limit).toList();
    }

    private static <T, I> Optional<I> next(List<T> found, int limit, Function<T, I> id) {
        return found.size() > limit ? Optional.of(id.apply(found.get(limit - 1))) : Optional.empty();
    }
}
