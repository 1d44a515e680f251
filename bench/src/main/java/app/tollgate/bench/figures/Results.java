package app.tollgate.bench.figures;

import app.tollgate.bench.load.Measured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// Everything that was measured, a JSON object a line, written as it comes so that a broken run leaves what it saw.
public record Results(Path file) {

    private static final JsonMapper JSON = new JsonMapper();

    public void add(String what, Map<String, ?> facts) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("what", what);
        line.putAll(facts);
        try {
            Files.writeString(
                    file, JSON.writeValueAsString(line) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// The interval itself, for chaining.
    public Measured add(String what, Measured interval) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("perSecond", Math.round(interval.perSecond()));
        facts.put("answers", interval.answers());
        facts.put("refused", interval.refused());
        facts.put("seconds", interval.time().toMillis() / 1000.0);
        facts.put("cpuMicros", Math.round(interval.cpuMicros()));
        for (double percent : new double[] {50, 90, 99, 99.9, 100}) {
            facts.put("p" + percent + "Millis", interval.millisAt(percent));
        }
        add(what, facts);
        return interval;
    }
}
