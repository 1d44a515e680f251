package app.tollgate.adapter.persistence.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The server of a JVM that was killed: it goes on alone, and keeps its folder from the next one.
final class LeftoverServer {

    private static final Duration STOP_MAX = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private LeftoverServer() {}

    /// Stops exactly the process that `postmaster.pid` names, and only if it is a PostgreSQL on this folder.
    static void stop(Path dataFolder) throws IOException {
        Path pidFile = dataFolder.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = pidIn(Files.readAllLines(pidFile));
        var process = ProcessHandle.of(pid).filter(candidate -> serves(candidate, dataFolder));
        if (process.isPresent()) {
            stop(process.get(), pidFile);
        }
    }

    private static long pidIn(List<String> lines) {
        try {
            return lines.isEmpty() ? -1 : Long.parseLong(lines.getFirst().strip());
        } catch (NumberFormatException _) {
            return -1;
        }
    }

    private static boolean serves(ProcessHandle process, Path dataFolder) {
        ProcessHandle.Info info = process.info();
        boolean postgres = info.command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(false);
        return postgres
                && info.arguments()
                        .map(arguments -> List.of(arguments).contains(dataFolder.toString()))
                        .orElse(false);
    }

    /// INT asks PostgreSQL for its fast shutdown, which does not wait for clients; Java itself can only send TERM.
    private static void stop(ProcessHandle process, Path pidFile) throws IOException {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor(5, TimeUnit.SECONDS);
            if (!isGone(process, pidFile)) {
                throw new IOException("the PostgreSQL with process id " + process.pid() + " does not stop");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    /// PostgreSQL removes its file at the very end. The process alone does not tell: nobody may be there to reap it.
    private static boolean isGone(ProcessHandle process, Path pidFile) throws InterruptedException {
        long deadline = System.nanoTime() + STOP_MAX.toNanos();
        while (Files.exists(pidFile) && process.isAlive()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(PAUSE);
        }
        return true;
    }
}
