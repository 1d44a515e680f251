package app.tollgate.bootstrap.catalogue;

import static app.tollgate.bootstrap.catalogue.CatalogueFile.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is wrong with a file as a whole: that it is not there, not YAML, hostile, or wrong in many places.
@Tag("PLN-5")
class CatalogueFaultsTest {

    private CatalogueFile file;
    private Path folder;

    @BeforeEach
    void start(@TempDir Path temporary) {
        folder = temporary;
        file = new CatalogueFile(temporary);
    }

    @Test
    void an_error_reads_as_a_sentence_with_file_and_line() {
        CatalogueError error = new CatalogueError("catalogues/sollo.yaml", 12, "price: '12.9x' is not an amount");

        assertThat(error).hasToString("catalogues/sollo.yaml, line 12: price: '12.9x' is not an amount");
    }

    @ParameterizedTest
    @CsvSource({
        "solo,catalogues/solo.yaml: no catalogue of this name comes with the service; one of your own is named by its"
                + " path",
        "./solo.yaml,./solo.yaml: there is no such file",
        "solo.yaml,solo.yaml: there is no such file",
        "../sollo,../sollo: there is no such file"
    })
    void a_catalogue_that_is_not_there_is_named(String location, String expected) {
        assertThat(read(location)).isEqualTo(new CatalogueReading.Invalid(List.of(error(expected))));
    }

    @Test
    void a_folder_or_an_impossible_path_cannot_be_read() {
        CatalogueReading impossible = read("\0.yaml");
        CatalogueReading directory = read(folder.toString());

        assertThat(impossible).isEqualTo(invalid("\0.yaml", 0, "there is no such file"));
        assertThat(directory).isEqualTo(invalid(folder.toString(), 0, "cannot be read (IOException)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# only a comment\n"})
    void an_empty_file_says_so(String text) {
        assertThat(file.holding(text).errors()).containsExactly("line 1: the file is empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"just words", "- a\n- list", "42"})
    void a_file_is_a_group_of_keys(String text) {
        assertThat(file.holding(text).errors()).containsExactly("line 1: is not a group of keys and values");
    }

    @Test
    void a_catalogue_has_at_least_one_plan() {
        assertThat(file.holding("catalogue: mine\nplans: []").errors())
                .containsExactly("line 2: plans: there is no plan in it");
    }

    static Stream<Arguments> broken_yaml() {
        return Stream.of(
                arguments("plans: [1, 2", "line 2: not YAML: expected ',' or ']', but got <stream end>"),
                arguments("plans: a: b", "line 2: not YAML: mapping values are not allowed here"),
                arguments("\n\tplans: x", "line 3: not YAML: found character '\\t(TAB)' that cannot start any token."),
                arguments("plans: \"\u0007\"", "line 2: not YAML: holds a character that cannot be printed"),
                arguments("---\nplans: []", "line 2: not YAML: but found another document"));
    }

    @ParameterizedTest
    @MethodSource("broken_yaml")
    void broken_yaml_is_told_with_its_line(String text, String expected) {
        assertThat(file.holding("catalogue: mine\n" + text).errors())
                .singleElement()
                .asString()
                .startsWith(expected);
    }

    @Test
    void bytes_that_are_not_utf_8_are_told_with_their_line() {
        byte[] latin = "catalogue: mine\nplans: caf\u00e9 au lait".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(file.holding(latin).errors()).containsExactly("line 2: is not UTF-8");
    }

    @Test
    void a_file_is_of_a_bounded_size() {
        String large = "catalogue: mine\n" + "#".repeat(CatalogueText.BYTES_MAX);

        assertThat(file.holding(large).errors()).containsExactly("is larger than 256 KiB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"!!java.net.URL [x]", "!secret x", "!!str x", "!!map {}"})
    void a_tag_is_refused_and_builds_nothing(String tagged) {
        assertThat(file.holding("catalogue: mine\nplans: " + tagged).errors())
                .containsExactly("line 2: tags are not used in catalogues");
    }

    @Test
    void a_bomb_of_aliases_is_refused_at_the_first_of_them() {
        String bomb = """
            a: &a [x, x, x, x, x, x, x, x, x]
            b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
            c: [*b, *b, *b, *b, *b, *b, *b, *b, *b]
            """;

        assertThat(file.holding(bomb).errors()).containsExactly("line 2: aliases are not used in catalogues");
    }

    @Test
    void a_pit_of_brackets_is_refused_before_anyone_falls_in() {
        String pit = "catalogue: mine\nplans:\n  " + "[".repeat(100_000);

        assertThat(file.holding(pit).errors()).containsExactly("line 3: is nested more than 20 deep");
    }

    @Test
    void a_very_long_wrong_value_is_told_in_few_words() {
        List<String> errors =
                file.withLine(5, "    tier: " + "x".repeat(59) + "\u0085yes").errors();

        assertThat(errors).singleElement().asString().hasSizeLessThan(200);
    }

    @Test
    void every_error_of_a_file_is_told_at_once_in_the_order_of_its_lines() {
        String wrong = """
            catalogue: mine
            plans:
              - code: one
                name: One
                tier: gold
                price: { amount: 12.9x, currency: USD }
                interval: { unit: month, count: 99 }
                colour: red
              - code: one
                name: Two
                tier: pro
                price: { amount: "9", currency: USD }
            """;

        assertThat(file.holding(wrong).errors())
                .extracting(error -> error.replaceFirst(": .*", ""))
                .containsExactly("line 5", "line 6", "line 7", "line 8", "line 9", "line 9");
    }

    private static CatalogueReading invalid(String file, int line, String problem) {
        return new CatalogueReading.Invalid(List.of(new CatalogueError(file, line, problem)));
    }

    private static CatalogueError error(String sentence) {
        String[] parts = sentence.split(": ", 2);
        return new CatalogueError(parts[0], 0, parts[1]);
    }
}
