package app.tollgate.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsTest {

    @Test
    void each_measurement_is_a_line_of_json(@TempDir Path folder) throws IOException {
        Results results = new Results(folder.resolve("raw.jsonl"));

        results.add("start", Map.of("seconds", 2.5));
        results.add("memory", Map.of("kib", 1024));

        assertThat(Files.readAllLines(results.file()))
                .containsExactly("{\"what\":\"start\",\"seconds\":2.5}", "{\"what\":\"memory\",\"kib\":1024}");
    }
}
