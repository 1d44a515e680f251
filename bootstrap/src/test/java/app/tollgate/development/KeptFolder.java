package app.tollgate.development;

import app.tollgate.repository.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.util.FileSystemUtils;

/// What outlives a run: the database, PayPal's books, the issuer's key and the tokens. One run has it at a
/// time; `lock` is held until the process ends, however it ends.
record KeptFolder(Path path, FileChannel lock) {

    private static final String LOCK = "run.lock";

    static KeptFolder take(boolean fresh) {
        Path path = Repository.root().resolve(".tollgate");
        try {
            Files.createDirectories(path);
            KeptFolder folder = new KeptFolder(path, lock(path));
            if (fresh) {
                folder.empty();
            }
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    /// As typed in a shell that stands in the root of the repository.
    String typed(String name) {
        return Repository.name(resolve(name));
    }

    void write(String name, String text) {
        try {
            Files.writeString(resolve(name), text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @SuppressWarnings("resource") // Closed by the end of the process.
    private static FileChannel lock(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            throw new IllegalStateException("another run uses the folder " + path + "; stop it first");
        }
        return channel;
    }

    private void empty() throws IOException {
        try (var entries = Files.list(path)) {
            for (Path entry : entries.filter(entry -> !entry.endsWith(LOCK)).toList()) {
                FileSystemUtils.deleteRecursively(entry);
            }
        }
    }
}
