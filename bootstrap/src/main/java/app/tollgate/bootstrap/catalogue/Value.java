package app.tollgate.bootstrap.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// One value of a catalogue, with its place in the file.
///
/// Every reading works on the text as written, never on a number YAML made of it. Where the value is not what is asked
/// for, it answers nothing and leaves a finding.
record Value(String path, Node node, Findings findings) {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,17})");
    private static final int QUOTED_MAX = 60;

    int line() {
        return node.getStartMark().getLine() + 1;
    }

    void report(String problem) {
        findings.add(line(), path.isEmpty() ? problem : path + ": " + problem);
    }

    <T> Optional<T> refuse(String problem) {
        report(problem);
        return Optional.empty();
    }

    /// One line of 1 to `lengthMax` characters, however it was quoted.
    Optional<String> text(int lengthMax) {
        if (!(node instanceof ScalarNode scalar)) {
            return refuse("is not a single value");
        }
        String text = scalar.getValue();
        if (text.isBlank() || Tag.NULL.equals(scalar.getTag())) {
            return refuse("is empty");
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            return refuse("is not on one line");
        }
        return text.length() > lengthMax ? refuse("is longer than " + lengthMax + " characters") : Optional.of(text);
    }

    /// Text of one line, of a length that `rule` bounds.
    Optional<String> text(Consumer<String> rule) {
        return text(Integer.MAX_VALUE).flatMap(text -> within(rule, text));
    }

    Optional<Long> wholeNumber(Consumer<Long> rule) {
        return wholeNumber().flatMap(number -> within(rule, number));
    }

    Optional<Long> wholeNumber(long min, long max) {
        return wholeNumber()
                .flatMap(number -> number < min || number > max
                        ? refuse(number + " is not within " + min + " to " + max)
                        : Optional.of(number));
    }

    Optional<Long> wholeNumber() {
        return text(QUOTED_MAX)
                .flatMap(text -> WHOLE_NUMBER.matcher(text).matches()
                        ? Optional.of(Long.valueOf(text))
                        : refuse(quoted(text) + " is not a whole number"));
    }

    /// One of the named choices, in the order given.
    <T> Optional<T> oneOf(Map<String, T> choices) {
        return text(QUOTED_MAX).flatMap(text -> {
            Optional<T> chosen = Optional.ofNullable(choices.get(text));
            return chosen.isPresent()
                    ? chosen
                    : refuse(quoted(text) + " is not one of " + String.join(", ", choices.keySet()));
        });
    }

    /// What `making` makes, where the domain accepts it; its objection becomes the finding.
    <T> Optional<T> made(Supplier<T> making) {
        try {
            return Optional.of(making.get());
        } catch (IllegalArgumentException objection) {
            return refuse(String.valueOf(objection.getMessage()));
        }
    }

    /// `read`, where the domain's `rule` accepts it.
    <T> Optional<T> within(Consumer<T> rule, T read) {
        return made(() -> {
            rule.accept(read);
            return read;
        });
    }

    <T> Optional<T> fields(Function<Fields, Optional<T>> reading) {
        return node instanceof MappingNode mapping
                ? reading.apply(new Fields(this, mapping))
                : refuse("is not a group of keys and values");
    }

    /// All items, or nothing when one of them is wrong.
    <T> Optional<List<T>> list(Function<Value, Optional<T>> reading) {
        if (!(node instanceof SequenceNode sequence)) {
            return refuse("is not a list");
        }
        List<Optional<T>> items = IntStream.range(0, sequence.getValue().size())
                .mapToObj(index -> reading.apply(item(sequence, index)))
                .toList();
        return items.stream().allMatch(Optional::isPresent)
                ? Optional.of(items.stream().flatMap(Optional::stream).toList())
                : Optional.empty();
    }

    static String quoted(String text) {
        String shown = text.length() > QUOTED_MAX ? text.substring(0, QUOTED_MAX) + "..." : text;
        return "'" + shown.replaceAll("\\p{Cntrl}", "?") + "'";
    }

    private Value item(SequenceNode sequence, int index) {
        return new Value(path + "[" + (index + 1) + "]", sequence.getValue().get(index), findings);
    }
}
