package app.tollgate.repository;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The working tree these tests run in: every file a person wrote, none that a tool made.
public final class Repository {

    private static final Set<String> MADE_BY_TOOLS = Set.of(".git", "target", ".tollgate", ".idea", ".vscode");

    private Repository() {}

    /// The folder that holds the wrapper, however deep the tests were started.
    public static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    public static List<Path> files(String... endings) {
        return walk(root())
                .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                .sorted()
                .toList();
    }

    public static List<Path> modules() {
        return list(root())
                .filter(folder -> Files.exists(folder.resolve("src")))
                .toList();
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// A file's name as people write it: from the root, with slashes.
    public static String name(Path file) {
        return root().relativize(file).toString().replace('\\', '/');
    }

    private static Stream<Path> walk(Path folder) {
        return list(folder).flatMap(entry -> {
            if (MADE_BY_TOOLS.contains(entry.getFileName().toString())) {
                return Stream.empty();
            }
            return Files.isDirectory(entry) ? walk(entry) : Stream.of(entry);
        });
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
