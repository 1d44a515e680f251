package app.tollgate.bench;

import app.tollgate.bench.figures.Results;
import app.tollgate.bench.figures.Row;
import app.tollgate.bench.figures.Table;
import app.tollgate.bench.scenario.AccessChecks;
import app.tollgate.bench.scenario.Rig;
import app.tollgate.bench.scenario.StartUp;
import app.tollgate.bench.scenario.WebhookIntake;
import app.tollgate.bench.stage.BareRoute;
import app.tollgate.bench.stage.Cleanup;
import app.tollgate.bench.stage.Population;
import app.tollgate.bench.stage.RunningTollgate;
import app.tollgate.bench.stage.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/// Starts everything, measures, prints a table and stops everything again. Called by `bench/run`.
public final class BenchMain {

    private final Options options;
    private final Cleanup cleanup;
    private final Results results;

    private BenchMain(Options options, Cleanup cleanup) {
        this.options = options;
        this.cleanup = cleanup;
        this.results = new Results(options.results().resolve("raw.jsonl"));
    }

    public static void main(String[] arguments) {
        int status = 1;
        try (Cleanup cleanup = new Cleanup()) {
            Runtime.getRuntime().addShutdownHook(new Thread(cleanup::close));
            System.out.println("\n" + new BenchMain(Options.of(arguments), cleanup).run());
            status = 0;
        } catch (IllegalStateException | IllegalArgumentException refused) {
            System.err.println("bench: " + refused.getMessage());
        }
        System.exit(status);
    }

    private String run() {
        Stage stage = Stage.set(
                cleanup,
                System.getenv("DATABASE_URL"),
                options.folder(),
                options.results().resolve("service.log"));
        if (options.usersAlone()) {
            return written(Table.of(new UsersBench(stage, options, results).rows()));
        }
        StartUp startUp = new StartUp(stage, options.pace(), results);
        Population population = new Population(stage.database());
        List<String> flags = startUp.withCache(options.flags(), options.extracted(), population);
        List<Row> rows = new ArrayList<>(startUp.rows(options.packaged(), options.extracted(), flags));

        RunningTollgate service = cleanup.later(stage.service(flags, options.extracted()));
        double _ = service.untilReady();
        population.become(1);
        String path = AccessChecks.PATH;
        BareRoute bare =
                cleanup.later(BareRoute.start(options.flags(), path, stage.answerTo(service, population), stage.log()));
        Rig rig = new Rig(stage, service, bare, population, options.pace(), results);
        rows.add(rig.memoryWhenIdle());
        rows.addAll(new AccessChecks(rig).rows());
        rows.addAll(new WebhookIntake(rig).rows());
        rows.add(rig.memoryAtPeak());
        return written(Table.of(rows));
    }

    private String written(String table) {
        try {
            Files.writeString(options.results().resolve("table.md"), table + "\n");
            return table;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
