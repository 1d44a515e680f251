package app.tollgate.adapter.persistence.reconciliation;

import app.tollgate.adapter.persistence.Rows;
import app.tollgate.application.port.view.ReconciliationReports;
import app.tollgate.domain.reconciliation.Finding;
import app.tollgate.domain.reconciliation.FindingId;
import app.tollgate.domain.reconciliation.ReconciliationRun;
import app.tollgate.domain.reconciliation.RunId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Reads what runs found from PostgreSQL.
public final class R2dbcReconciliationReports implements ReconciliationReports {

    private final DatabaseClient database;

    public R2dbcReconciliationReports(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<ReconciliationRun> newestDone() {
        return database.sql(ReconciliationSql.NEWEST_DONE).map(RunRows::run).one();
    }

    @Override
    public Flux<ReconciliationRun> newest(int limit, Optional<RunId> after) {
        return database.sql(ReconciliationSql.NEWEST)
                .bind("after", Rows.nullable(after.map(RunId::value), UUID.class))
                .bind("limit", limit)
                .map(RunRows::run)
                .all();
    }

    @Override
    public Flux<Finding> findings(RunId run, Optional<Finding.Kind> kind, int limit, Optional<FindingId> after) {
        return database.sql(ReconciliationSql.FINDINGS)
                .bind("run", run.value())
                .bind("kind", Rows.nullable(kind.map(Rows::word), String.class))
                .bind("after", Rows.nullable(after.map(FindingId::value), UUID.class))
                .bind("limit", limit)
                .map(FindingRows::finding)
                .all();
    }
}
