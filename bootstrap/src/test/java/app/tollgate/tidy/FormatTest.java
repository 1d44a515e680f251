package app.tollgate.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.repository.Repository;
import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Every Java file is formatted by palantir-java-format. It runs here, on the JDK of the tests, since Maven's
/// own JVM may be too old to read the sources.
///
/// `-Dtollgate.format=apply` writes the files instead of judging them: see [#HOW].
class FormatTest {

    private static final String HOW = "run: ./mvnw -q test -pl bootstrap -am -Dtest=FormatTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dtollgate.format=apply";

    private static final Formatter FORMATTER = Formatter.createFormatter(
            JavaFormatterOptions.builder().style(Style.PALANTIR).build());

    @Test
    void every_java_file_is_formatted() {
        List<Path> unformatted = Repository.files(".java").parallelStream()
                .filter(file -> !Repository.read(file).equals(formatted(Repository.read(file))))
                .toList();

        if (System.getProperty("tollgate.format", "check").equals("apply")) {
            unformatted.forEach(file -> write(file, formatted(Repository.read(file))));
        } else {
            assertThat(unformatted).as(HOW).extracting(Repository::name).isEmpty();
        }
    }

    @Test
    void sees_what_is_not_formatted() {
        assertThat(formatted("class A{int a( ){return 1;}}\n"))
                .isEqualTo("class A {\n    int a() {\n        return 1;\n    }\n}\n");
    }

    private static String formatted(String source) {
        try {
            return FORMATTER.formatSourceAndFixImports(source);
        } catch (FormatterException unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
