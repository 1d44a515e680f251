package app.tollgate.adapter.persistence.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.util.FileSystemUtils;

/// A folder that an embedded PostgreSQL keeps its data in. One JVM has it at a time, which a lock beside it sees to.
record DataFolder(Path path, FileChannel lockFile) implements AutoCloseable {

    /// Written once the server ran on the folder. Without it a first start was interrupted, and PostgreSQL would refuse
    /// what it left.
    private static final String COMPLETE = "tollgate-complete";

    static DataFolder take(Path path) {
        try {
            Files.createDirectories(path);
            var folder = new DataFolder(path, lock(path));
            LeftoverServer.stop(path);
            folder.removeHalfMade();
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException("the data folder " + path + " cannot be used", failure);
        }
    }

    void markComplete() {
        try {
            Files.writeString(path.resolve(COMPLETE), "");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }

    @SuppressWarnings("resource") // The channel is closed with the folder, or here when there is no lock.
    private static FileChannel lock(Path path) throws IOException {
        Path beside = path.resolveSibling(path.getFileName() + ".lock");
        FileChannel channel = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(channel)) {
            channel.close();
            throw new IllegalStateException("the data folder " + path + " is in use by another run");
        }
        return channel;
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    private void removeHalfMade() throws IOException {
        if (Files.exists(path.resolve(COMPLETE)) || isEmpty()) {
            return;
        }
        if (!Files.exists(path.resolve("PG_VERSION"))) {
            throw new IllegalStateException("the folder " + path + " holds something else than a database");
        }
        FileSystemUtils.deleteRecursively(path);
        Files.createDirectories(path);
    }

    private boolean isEmpty() throws IOException {
        try (var entries = Files.list(path)) {
            return entries.findAny().isEmpty();
        }
    }
}
