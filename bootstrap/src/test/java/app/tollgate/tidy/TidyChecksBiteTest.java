package app.tollgate.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A check that finds nothing in a bad sample guards nothing.
class TidyChecksBiteTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "// TO" + "DO later",
                "# FIX" + "ME",
                "/* XX" + "X */",
                "throw new Error(\"not yet implem" + "ented\")",
                "<<<<" + "<<< HEAD"
            })
    void finds_loose_ends(String line) {
        assertThat(LineRules.looseEnds("A.java", "fine\n" + line))
                .extracting(Finding::line)
                .containsExactly(2);
    }

    @Test
    void words_that_only_contain_a_loose_end_are_fine() {
        assertThat(LineRules.looseEnds("A.java", "TODOS hackers XXXL")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"see /ro" + "ot/notes", "cd /ho" + "me/anna/tollgate", "C:\\Use" + "rs\\anna"})
    void finds_paths_of_one_machine(String line) {
        assertThat(LineRules.machinePaths("README.md", line)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://api.example.com/home/page", "target/work/x", "/usr/bin/env bash"})
    void addresses_and_system_paths_are_fine(String line) {
        assertThat(LineRules.machinePaths("README.md", line)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://repo.maven." + "apache.org/maven2", "<repo" + "sitories>"})
    void finds_registries(String line) {
        assertThat(LineRules.registries("pom.xml", line)).hasSize(1);
    }

    @Test
    void finds_long_files() {
        assertThat(LineRules.tooLong("A.java", "x\n".repeat(201), 200)).hasSize(1);
        assertThat(LineRules.tooLong("A.java", "x\n".repeat(200), 200)).isEmpty();
    }

    @Test
    void finds_long_methods() {
        String source = "class A {\n  void a() {\n" + "    ;\n".repeat(31) + "  }\n  void b() {}\n}\n";

        assertThat(Methods.tooLong(Map.of("A.java", source), 30))
                .containsExactly(new Finding("A.java", 2, "a has 31 lines"));
        assertThat(Methods.tooLong(Map.of("A.java", source), 31)).isEmpty();
    }

    @Test
    void finds_versions_outside_of_the_parent() {
        String pom = "<project>\n<parent>\n<version>1</version>\n</parent>\n%s\n</project>";

        assertThat(Poms.versionsOfItsOwn("pom.xml", pom.formatted("<version>2</version>")))
                .extracting(Finding::line)
                .containsExactly(5);
        assertThat(Poms.versionsOfItsOwn("pom.xml", pom.formatted("<caffeine.version>3</caffeine.version>")))
                .hasSize(1);
        assertThat(Poms.versionsOfItsOwn("pom.xml", pom.formatted(""))).isEmpty();
    }

    @Test
    void finds_dead_links_and_anchors(@TempDir Path folder) throws IOException {
        Path readme = folder.resolve("README.md");
        Files.writeString(folder.resolve("guide.md"), "# The `run` command\n## Run\n## Run\n");

        List<String> links = List.of(
                "[a](guide.md)",
                "[b](guide.md#the-run-command)",
                "[c](guide.md#run-1)",
                "[d](https://example.com)",
                "[e](gone.md)",
                "[f](guide.md#run-2)",
                "[g](#nowhere)",
                "`[h](gone.md)`");
        String text = String.join("\n", links) + "\n```\n[i](gone.md)\n```\n";
        Files.writeString(readme, text);

        assertThat(Documents.deadLinks("README.md", readme, text))
                .extracting(Finding::what)
                .containsExactly("dead link: gone.md", "dead link: guide.md#run-2", "dead link: #nowhere");
    }
}
