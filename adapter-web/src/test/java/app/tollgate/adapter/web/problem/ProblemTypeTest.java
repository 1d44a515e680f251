package app.tollgate.adapter.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpHeaders;

class ProblemTypeTest {

    private static final Path CATALOGUE = Path.of("../docs/problems.md");

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void a_code_is_plain_ascii_in_every_locale_and_part_of_the_type(ProblemType type) {
        assertThat(type.code()).matches("[a-z_]+");
        assertThat(type.uri()).hasToString("urn:tollgate:problem:" + type.code());
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void each_type_has_its_line_in_the_catalogue_with_its_status(ProblemType type) throws IOException {
        String line = "| `" + type.code() + "` | " + type.status().value() + " |";

        assertThat(Files.readAllLines(CATALOGUE))
                .filteredOn(text -> text.startsWith(line))
                .hasSize(1);
    }

    @Test
    void the_catalogue_names_nothing_that_is_not_there() throws IOException {
        List<String> lines = Files.readAllLines(CATALOGUE);

        assertThat(lines).filteredOn(text -> text.startsWith("| `")).hasSize(ProblemType.values().length);
    }

    @Test
    void a_wait_is_said_in_whole_seconds_and_is_never_none() {
        assertThat(waitFor(Optional.of(Duration.ZERO))).isEqualTo("1");
        assertThat(waitFor(Optional.of(Duration.ofMillis(1500)))).isEqualTo("2");
        assertThat(waitFor(Optional.empty())).isEqualTo("5");
    }

    private static String waitFor(Optional<Duration> hint) {
        return ProblemType.PAYPAL_UNAVAILABLE
                .problem("later")
                .retryAfter(hint)
                .response()
                .getHeaders()
                .getFirst(HttpHeaders.RETRY_AFTER);
    }
}
