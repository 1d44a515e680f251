package app.tollgate.bench;

import app.tollgate.bench.figures.Results;
import app.tollgate.bench.figures.Row;
import app.tollgate.bench.scenario.UserQueries;
import app.tollgate.bench.stage.Crowd;
import app.tollgate.bench.stage.RunningTollgate;
import app.tollgate.bench.stage.SequentialReads;
import app.tollgate.bench.stage.Stage;
import java.util.ArrayList;
import java.util.List;

/// What the list of users costs at its size, by `bench/run --users`.
record UsersBench(Stage stage, Options options, Results results) {

    /// Fails when PostgreSQL has walked one of the large tables from end to end.
    List<Row> rows() {
        Crowd crowd = new Crowd(stage.database());
        SequentialReads reads = new SequentialReads(stage.database());
        List<Row> rows = new ArrayList<>();
        long before;
        try (RunningTollgate service = stage.service(options.flags(), options.extracted())) {
            double _ = service.untilReady();
            crowd.become(options.pace().users());
            before = reads.count();
            rows.addAll(new UserQueries(stage, service, crowd, options.pace().interval(), results).rows());
        }
        long walked = reads.count() - before;
        if (walked > 0) {
            throw new IllegalStateException(
                    walked + " times a table of more than 10,000 rows was walked from end to end");
        }
        return rows;
    }
}
