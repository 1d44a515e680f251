package app.tollgate.bench.scenario;

import app.tollgate.bench.Pace;
import app.tollgate.bench.figures.Figures;
import app.tollgate.bench.figures.Results;
import app.tollgate.bench.figures.Row;
import app.tollgate.bench.load.Calls;
import app.tollgate.bench.load.LoadClient;
import app.tollgate.bench.load.Measured;
import app.tollgate.bench.stage.BareRoute;
import app.tollgate.bench.stage.Population;
import app.tollgate.bench.stage.RunningTollgate;
import app.tollgate.bench.stage.Stage;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/// Everything stands and can be driven.
public record Rig(
        Stage stage, RunningTollgate service, BareRoute bare, Population population, Pace pace, Results results) {

    private static final int MEMORY_MAX_KIB = 350 * 1024;

    Measured driveService(String what, Calls calls) {
        return drive(what, service.port(), service::cpu, calls);
    }

    Measured driveBare(String what, Calls calls) {
        return drive(what, bare.port(), bare::cpu, calls);
    }

    public Row memoryWhenIdle() {
        long idle = service.residentMemory();
        results.add("resident memory, idle", Map.of("kib", idle));
        return Row.noted("resident memory, idle", Figures.mebibytes(idle));
    }

    public Row memoryAtPeak() {
        long peak = service.residentMemoryAtPeak();
        results.add("resident memory, peak", Map.of("kib", peak));
        return new Row(
                "resident memory, highest under load",
                Figures.mebibytes(peak),
                "",
                "",
                "<= 350 MiB",
                Row.Verdict.of(peak > 0 && peak <= MEMORY_MAX_KIB));
    }

    /// A refused answer is a fast one; numbers with such in them mean nothing.
    private Measured drive(String what, int port, Supplier<Duration> cpu, Calls calls) {
        Duration before = cpu.get();
        Measured driven = LoadClient.drive(port, Pace.CONNECTIONS, calls, pace.interval());
        Measured interval = results.add(what, driven.with(cpu.get().minus(before)));
        if (interval.refused() > 0) {
            throw new IllegalStateException(
                    what + ": " + interval.refused() + " of " + interval.answers() + " answers were no 2xx");
        }
        System.out.printf("%-44s %s%n", what, Figures.of(interval));
        return interval;
    }
}
