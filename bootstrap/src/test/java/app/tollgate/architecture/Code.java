package app.tollgate.architecture;

import app.tollgate.repository.Repository;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// All classes of all modules, as compiled by this build, whether or not they are on this module's class path.
final class Code {

    private static final class Main {
        static final JavaClasses CLASSES = new ClassFileImporter().importPaths(folders("target/classes"));
    }

    private static final class Tests {
        static final JavaClasses CLASSES = new ClassFileImporter()
                .withImportOption(location -> !location.contains("/violation/"))
                .importPaths(folders("target/test-classes"));
    }

    private Code() {}

    static JavaClasses main() {
        return Main.CLASSES;
    }

    /// Without the culprits that are there to break the rules.
    static JavaClasses tests() {
        return Tests.CLASSES;
    }

    private static List<Path> folders(String name) {
        return Repository.modules().stream()
                .map(module -> module.resolve(name))
                .filter(Files::isDirectory)
                .toList();
    }
}
