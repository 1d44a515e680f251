package app.tollgate.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What `bench/run` hands over. The flags are those the service is to be run with; `JAVA_FLAGS` replaces them.
record Options(
        boolean usersAlone, Pace pace, Path packaged, Path extracted, Path folder, Path results, List<String> flags) {

    /// Small heap, one collector thread, short object headers: for a service that shares two cores and half a gigabyte.
    private static final String FLAGS = "-XX:+UseSerialGC -Xmx128m -XX:+UseCompactObjectHeaders";

    static Options of(String[] arguments) {
        boolean quick = Arrays.asList(arguments).contains("--quick");
        String flags = Optional.ofNullable(System.getenv("JAVA_FLAGS")).orElse(FLAGS);
        return new Options(
                Arrays.asList(arguments).contains("--users"),
                quick ? Pace.quick() : Pace.full(),
                path("bench.packaged"),
                path("bench.extracted"),
                path("bench.folder"),
                path("bench.results"),
                Stream.of(flags.split(" ")).filter(flag -> !flag.isBlank()).toList());
    }

    private static Path path(String property) {
        return Path.of(Optional.ofNullable(System.getProperty(property))
                .orElseThrow(() -> new IllegalArgumentException("run it by bench/run, which sets " + property)));
    }
}
