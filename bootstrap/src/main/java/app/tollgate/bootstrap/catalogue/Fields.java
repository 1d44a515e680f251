package app.tollgate.bootstrap.catalogue;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/// The keys and values of one group, read one key at a time. A key that nobody asked for is an error, since a misspelt
/// one would otherwise be ignored in silence.
final class Fields {

    private final Value whole;
    private final int findingsBefore;
    private final Map<String, NodeTuple> entries = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    Fields(Value whole, MappingNode mapping) {
        this.whole = whole;
        this.findingsBefore = whole.findings().count();
        mapping.getValue().forEach(this::enter);
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    <T> Optional<T> required(String key, Function<Value, Optional<T>> reading) {
        if (!has(key)) {
            asked.add(key);
            return whole.refuse("the key '" + key + "' is missing");
        }
        return optional(key, reading);
    }

    /// Empty also when the key is there and its value wrong; then [#build] answers nothing.
    <T> Optional<T> optional(String key, Function<Value, Optional<T>> reading) {
        asked.add(key);
        return Optional.ofNullable(entries.get(key)).flatMap(entry -> reading.apply(valueOf(key, entry)));
    }

    /// Every entry, whatever its key.
    <T> Map<String, T> each(BiFunction<String, Value, Optional<T>> reading) {
        Map<String, T> all = new LinkedHashMap<>();
        entries.forEach((key, entry) -> {
            asked.add(key);
            reading.apply(key, valueOf(key, entry)).ifPresent(value -> all.put(key, value));
        });
        return all;
    }

    /// What `making` makes of the values read so far; nothing when one of them is wrong or missing.
    <T> Optional<T> build(Supplier<T> making) {
        return whole.findings().count() > findingsBefore ? Optional.empty() : whole.made(making);
    }

    /// Like [#build], once every key was asked for.
    <T> Optional<T> complete(Supplier<T> making) {
        entries.forEach((key, entry) -> {
            if (!asked.contains(key)) {
                report(entry, "the key " + Value.quoted(key) + " is not known here, only " + String.join(", ", asked));
            }
        });
        return build(making);
    }

    private void enter(NodeTuple entry) {
        if (!(entry.getKeyNode() instanceof ScalarNode key)) {
            report(entry, "a key is a single word");
        } else if (entries.putIfAbsent(key.getValue(), entry) != null) {
            report(entry, "the key " + Value.quoted(key.getValue()) + " is there twice");
        }
    }

    private void report(NodeTuple entry, String problem) {
        new Value(whole.path(), entry.getKeyNode(), whole.findings()).report(problem);
    }

    private Value valueOf(String key, NodeTuple entry) {
        String path = whole.path().isEmpty() ? key : whole.path() + "." + key;
        return new Value(path, entry.getValueNode(), whole.findings());
    }
}
