package app.tollgate.bench.stage;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/// A statement over and over on plain JDBC, a thread for each connection.
record DriverLoop(Database database, int connections, String sql) {

    double perSecond(Duration time) {
        long start = System.nanoTime();
        long end = start + time.toNanos();
        Callable<Long> loop = () -> runUntil(end);
        try (var threads = Executors.newFixedThreadPool(connections)) {
            long done = 0;
            for (Future<Long> count : threads.invokeAll(
                    Stream.generate(() -> loop).limit(connections).toList())) {
                done += count.get();
            }
            return done / ((System.nanoTime() - start) / 1e9);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        }
    }

    private long runUntil(long end) throws SQLException {
        long done = 0;
        try (Connection connection = database.connect();
                var statement = connection.prepareStatement(sql)) {
            while (System.nanoTime() < end) {
                done += statement.executeUpdate();
            }
        }
        return done;
    }
}
