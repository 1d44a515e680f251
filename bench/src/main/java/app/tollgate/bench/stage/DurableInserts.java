package app.tollgate.bench.stage;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The floor of taking in a webhook: the inbox's insert and nothing else, by PostgreSQL's `pgbench`, or by threads on
/// the plain driver where that is not installed. Into a table of the same shape, so that the service finds no work.
public final class DurableInserts {

    private static final Pattern RATE = Pattern.compile("(?m)^tps = ([0-9.]+)");
    private static final String[] TABLE = {
        "drop table if exists bench_event", "create table bench_event (like webhook_event including all)"
    };
    private static final String SCRIPT = """
        insert into bench_event (event_id, event_type, body, received_at, state, attempt, next_attempt_at)
        values ('WH-' || gen_random_uuid(), 'BILLING.PLAN.UPDATED', convert_to(repeat('x', %d), 'UTF8'), now(),
                'waiting', 0, now())
            on conflict (event_id) do nothing;
        """;

    private final Database database;
    private final int connections;
    private final Path script;

    private DurableInserts(Database database, int connections, Path script) {
        this.database = database;
        this.connections = connections;
        this.script = script;
    }

    public static DurableInserts into(Database database, int connections, Path folder) {
        database.execute(TABLE);
        try {
            Path script = Files.writeString(folder.resolve("insert.sql"), SCRIPT.formatted(bodyBytes()));
            return new DurableInserts(database, connections, script);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public String by() {
        return hasPgbench() ? "pgbench" : "JDBC";
    }

    /// Inserts a second, each its own transaction.
    public double perSecond(Duration time) {
        return hasPgbench()
                ? pgbench(time)
                : new DriverLoop(database, connections, SCRIPT.formatted(bodyBytes())).perSecond(time);
    }

    private double pgbench(Duration time) {
        ProcessBuilder program = new ProcessBuilder(List.of(
                "pgbench",
                "--no-vacuum",
                "--protocol=prepared",
                "--jobs=1",
                "--client=" + connections,
                "--time=" + Math.max(1, time.toSeconds()),
                "--file=" + script));
        program.environment().putAll(database.clientVariables());
        program.redirectErrorStream(true);
        try (var output = program.start().getInputStream()) {
            String said = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            return RATE.matcher(said)
                    .results()
                    .mapToDouble(match -> Double.parseDouble(match.group(1)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("pgbench: " + said));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static int bodyBytes() {
        return Events.body().getBytes(StandardCharsets.UTF_8).length;
    }

    private static boolean hasPgbench() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "pgbench")));
    }
}
