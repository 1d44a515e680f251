package app.tollgate.bench.scenario;

import app.tollgate.bench.Pace;
import app.tollgate.bench.figures.Figures;
import app.tollgate.bench.figures.Results;
import app.tollgate.bench.figures.Row;
import app.tollgate.bench.load.Calls;
import app.tollgate.bench.load.LoadClient;
import app.tollgate.bench.load.Measured;
import app.tollgate.bench.load.Rates;
import app.tollgate.bench.stage.Population;
import app.tollgate.bench.stage.RunningTollgate;
import app.tollgate.bench.stage.Stage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// How long from the command to the first request that a platform would send (readiness is 200).
public record StartUp(Stage stage, Pace pace, Results results) {

    private static final double READY_MAX_SECONDS = 3;

    /// So long that what is asked often is compiled and its profile is worth keeping.
    private static final Duration TRAINING = Duration.ofSeconds(15);

    /// The flags, and one that names an AOT cache: of classes loaded and linked and of methods profiled by a training
    /// run, which takes requests of each kind.
    public List<String> withCache(List<String> flags, Path jar, Population population) {
        Path cache = stage.folder().resolve("tollgate.aot");
        System.out.println("making the AOT cache by a training run");
        try (RunningTollgate service = stage.service(with(flags, "-XX:AOTCacheOutput=" + cache), jar)) {
            double _ = service.untilReady();
            population.become(1_000);
            train(service, Calls.inTurn(stage.checks(population.people(1, 1_000))));
            train(service, Calls.once(stage.events().signed(500)));
        }
        if (!Files.exists(cache)) {
            throw new IllegalStateException("the training run left no AOT cache; see the log in bench/results");
        }
        return with(flags, "-XX:AOTCache=" + cache);
    }

    public List<Row> rows(Path packaged, Path extracted, List<String> flags) {
        List<Double> plain = new ArrayList<>();
        List<Double> cached = new ArrayList<>();
        for (int start = 0; start < pace.starts(); start++) {
            plain.add(ready("ready, packaged jar, default flags", List.of(), packaged));
            cached.add(ready("ready, extracted jar, AOT cache", flags, extracted));
        }
        double seconds = Rates.median(cached);
        return List.of(
                Row.noted("ready, packaged jar, default flags", Figures.seconds(Rates.median(plain))),
                new Row(
                        "ready, extracted jar, AOT cache",
                        Figures.seconds(seconds),
                        Figures.seconds(Rates.median(plain)),
                        Figures.ratio(seconds / Rates.median(plain)),
                        "<= 3 s",
                        Row.Verdict.of(seconds <= READY_MAX_SECONDS)));
    }

    private static void train(RunningTollgate service, Calls calls) {
        Measured _ = LoadClient.drive(service.port(), Pace.CONNECTIONS, calls, TRAINING);
    }

    private double ready(String what, List<String> flags, Path jar) {
        try (RunningTollgate service = stage.service(flags, jar)) {
            double seconds = service.untilReady();
            results.add(what, Map.of("seconds", seconds, "kib", service.residentMemory()));
            System.out.printf("%-44s %12s%n", what, Figures.seconds(seconds));
            return seconds;
        }
    }

    private static List<String> with(List<String> flags, String another) {
        return Stream.concat(flags.stream(), Stream.of(another)).toList();
    }
}
