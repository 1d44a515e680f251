package app.tollgate.simulator.store;

import app.tollgate.simulator.clock.VirtualClock;
import app.tollgate.simulator.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// The books, the one lock around them, and the file they are kept in when there is a data folder.
public final class Vault {

    private static final String FILE = "books.json";
    private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(20);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Books books;
    private final VirtualClock clock;
    private final Optional<Path> folder;

    public Vault(Books books, VirtualClock clock, Optional<Path> folder) {
        this.books = books;
        this.clock = clock;
        this.folder = folder;
    }

    public static Optional<Books> load(Path folder) {
        Path file = folder.resolve(FILE);
        return Files.exists(file) ? Optional.of(Json.MAPPER.readValue(file.toFile(), Books.class)) : Optional.empty();
    }

    public Books books() {
        return books;
    }

    public <T> T read(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /// Runs the work and keeps what it changed, also when it ends in a refusal.
    public <T> T write(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            try {
                changed.signalAll();
                save();
            } finally {
                lock.unlock();
            }
        }
    }

    public void change(Runnable work) {
        var _ = write(() -> {
            work.run();
            return true;
        });
    }

    /// Waits until the condition holds; answers whether it did before the time was up.
    public boolean await(BooleanSupplier condition, Duration bound) {
        long deadline = System.nanoTime() + bound.toNanos();
        lock.lock();
        try {
            while (!condition.getAsBoolean()) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                // Time alone can make a condition true, so it is looked at again without a signal.
                changed.awaitNanos(Math.min(left, LOOK_AGAIN));
            }
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private void save() {
        folder.ifPresent(this::saveIn);
    }

    private void saveIn(Path target) {
        books.frozenAt = clock.frozen() ? clock.instant() : null;
        books.clockOffset = clock.offset();
        try {
            Files.createDirectories(target);
            Path temporary = target.resolve(FILE + ".tmp");
            Json.MAPPER.writeValue(temporary.toFile(), books);
            Files.move(
                    temporary,
                    target.resolve(FILE),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The books cannot be kept in " + target, e);
        }
    }
}
