package app.tollgate.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.repository.Repository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The repository is as it wants to be left. That each check can fail is the business of [TidyChecksBiteTest].
class TidyTest {

    private static final int FILE_LINES_MAX = 200;

    private static final int METHOD_LINES_MAX = 36;

    private static final String[] WRITTEN = {
        ".java",
        ".md",
        ".xml",
        ".yaml",
        ".yml",
        ".sql",
        ".properties",
        ".html",
        ".sh",
        "mvnw",
        ".ci/run",
        "bench/run",
        "pre-commit"
    };

    @Test
    void no_loose_ends() {
        assertThat(findings(LineRules::looseEnds, WRITTEN)).isEmpty();
    }

    @Test
    void no_path_of_one_machine() {
        assertThat(findings(LineRules::machinePaths, WRITTEN)).isEmpty();
    }

    @Test
    void no_registry_but_in_the_wrapper() {
        assertThat(findings(LineRules::registries, WRITTEN))
                .filteredOn(finding ->
                        !finding.file().startsWith(".mvn/") && !finding.file().startsWith("mvnw"))
                .isEmpty();
    }

    @Test
    void no_java_file_over_200_lines() {
        assertThat(findings((file, text) -> LineRules.tooLong(file, text, FILE_LINES_MAX), ".java"))
                .isEmpty();
    }

    @Test
    void no_method_over_36_lines() {
        Map<String, String> sources =
                Repository.files(".java").stream().collect(Collectors.toMap(Repository::name, Repository::read));

        assertThat(Methods.tooLong(sources, METHOD_LINES_MAX)).isEmpty();
    }

    @Test
    void versions_stand_in_the_parent_alone() {
        Stream<Path> poms = Repository.modules().stream().map(module -> module.resolve("pom.xml"));

        assertThat(poms.flatMap(pom -> Poms.versionsOfItsOwn(Repository.name(pom), Repository.read(pom)).stream()))
                .isEmpty();
    }

    @Test
    void no_dead_links_in_documents() {
        List<Finding> dead = Repository.files(".md").stream()
                .flatMap(file -> Documents.deadLinks(Repository.name(file), file, Repository.read(file)).stream())
                .toList();

        assertThat(dead).isEmpty();
    }

    @Test
    void every_main_package_says_what_it_is_for() {
        List<Path> silent = Repository.files(".java").stream()
                .filter(file -> Repository.name(file).contains("/src/main/java/"))
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                .toList();

        assertThat(silent).isEmpty();
    }

    @Test
    void what_is_to_be_run_can_be_run() {
        Stream<Path> scripts = Stream.of("mvnw", ".ci/run", ".githooks/pre-commit", "bench/run")
                .map(Repository.root()::resolve);

        assertThat(scripts).allSatisfy(script -> assertThat(script).isExecutable());
    }

    private static List<Finding> findings(BiFunction<String, String, List<Finding>> check, String... endings) {
        return Repository.files(endings).stream()
                .flatMap(file -> check.apply(Repository.name(file), Repository.read(file)).stream())
                .toList();
    }
}
