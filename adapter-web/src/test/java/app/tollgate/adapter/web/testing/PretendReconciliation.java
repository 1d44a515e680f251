package app.tollgate.adapter.web.testing;

import app.tollgate.application.Page;
import app.tollgate.application.reconciliation.ShowReconciliation;
import app.tollgate.domain.reconciliation.ReconciliationRun;
import app.tollgate.domain.reconciliation.RunId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import reactor.core.publisher.Mono;

/// Answers what a test decided, and remembers what it was asked.
public final class PretendReconciliation implements ShowReconciliation {

    public final List<Object> asked = new CopyOnWriteArrayList<>();
    public volatile Page<ReconciliationRun, RunId> runs = new Page<>(List.of(), Optional.empty());
    public volatile Mono<Report> report = Mono.empty();

    /// What the list of runs was asked for.
    public record RunsQuestion(int limit, Optional<RunId> after) {}

    @Override
    public Mono<Page<ReconciliationRun, RunId>> runs(int limit, Optional<RunId> after) {
        asked.add(new RunsQuestion(limit, after));
        return Mono.just(runs);
    }

    @Override
    public Mono<Report> report(Question question) {
        asked.add(question);
        return report;
    }

    @Override
    public Mono<ReconciliationRun> newestDone() {
        return Mono.empty();
    }

    void renew() {
        asked.clear();
        runs = new Page<>(List.of(), Optional.empty());
        report = Mono.empty();
    }
}
