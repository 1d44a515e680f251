package app.tollgate.bench.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A JVM of its own, on the JDK that runs this one.
public final class JavaProcess implements AutoCloseable {

    /// Long enough to assemble an AOT cache, which a JVM does when it ends.
    private static final Duration END = Duration.ofMinutes(2);

    private final Process process;
    private final long startedAt = System.nanoTime();

    private JavaProcess(Process process) {
        this.process = process;
    }

    /// What the process says is appended to the log file.
    static JavaProcess start(List<String> arguments, Map<String, String> variables, Path log) {
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString());
        java.command().addAll(arguments);
        java.environment().putAll(variables);
        java.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        try {
            return endingWithUs(java.start());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Whatever becomes of the run, the process does not outlive it.
    private static JavaProcess endingWithUs(Process process) {
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            return new JavaProcess(process);
        } catch (IllegalStateException shuttingDown) {
            process.destroy();
            throw shuttingDown;
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    double secondsSinceStart() {
        return (System.nanoTime() - startedAt) / 1e9;
    }

    /// Processor time of all its threads since its start; zero where the system does not tell.
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /// Resident memory now (`VmRSS`) or at its peak (`VmHWM`), in KiB; 0 on a system without `/proc`.
    long memory(String field) {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith(field + ":"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Asks it to end and waits; kills it when it takes too long.
    @Override
    public void close() {
        process.destroy();
        if (!hasEnded()) {
            process.destroyForcibly();
            boolean _ = hasEnded();
        }
    }

    private boolean hasEnded() {
        try {
            return process.waitFor(END.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
