package app.tollgate.bootstrap.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The variables of the environment, and one sentence for everything that is wrong with them.
///
/// A variable that is set to nothing counts as not set: that is what a container's composition makes of an absent one.
final class Variables {

    private final Map<String, String> source;
    private final List<String> problems = new ArrayList<>();

    Variables(Map<String, String> source) {
        this.source = source;
    }

    /// Everything that was wrong so far, each in one sentence that names the variable.
    List<String> problems() {
        return List.copyOf(problems);
    }

    boolean isSet(String name) {
        return text(name).isPresent();
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(source.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    <T> Part<T> required(String name, Function<String, T> parser) {
        Optional<String> text = text(name);
        return text.isEmpty() ? refuse(name + " is not set.") : make(name, () -> parser.apply(text.get()));
    }

    <T> Part<T> optional(String name, T otherwise, Function<String, T> parser) {
        return text(name).map(text -> make(name, () -> parser.apply(text))).orElseGet(() -> new Part.Read<>(otherwise));
    }

    <T> Part<Optional<T>> optional(String name, Function<String, T> parser) {
        return optional(name, Optional.empty(), text -> Optional.of(parser.apply(text)));
    }

    /// Comma-separated.
    <T> Part<List<T>> list(String name, String otherwise, Function<String, T> parser) {
        String text = text(name).orElse(otherwise);
        return make(name, () -> entries(text).map(parser).toList());
    }

    /// The names of all variables that begin so and are set to something.
    List<String> beginningWith(String prefix) {
        return source.keySet().stream()
                .filter(name -> name.startsWith(prefix) && isSet(name))
                .sorted()
                .toList();
    }

    /// Builds a part from others. An [IllegalArgumentException] is what is wrong with the variable, in words.
    <T> Part<T> make(String name, Supplier<T> maker) {
        try {
            return new Part.Read<>(maker.get());
        } catch (Part.RefusedBefore _) {
            return new Part.Refused<>();
        } catch (IllegalArgumentException wrong) {
            return refuse(name + ": " + sentence(wrong));
        }
    }

    <T> Part<T> refuse(String problem) {
        problems.add(problem);
        return new Part.Refused<>();
    }

    <T> Part<T> refuseAll(List<String> sentences) {
        problems.addAll(sentences);
        return new Part.Refused<>();
    }

    private static Stream<String> entries(String text) {
        return Stream.of(text.split(",", -1)).map(String::strip).filter(entry -> !entry.isEmpty());
    }

    private static String sentence(IllegalArgumentException wrong) {
        String words = Optional.ofNullable(wrong.getMessage()).orElse("not a usable value");
        return words.endsWith(".") ? words : words + ".";
    }
}
