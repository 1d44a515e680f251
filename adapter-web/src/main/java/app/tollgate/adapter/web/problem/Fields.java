package app.tollgate.adapter.web.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Reads the fields of one request and gathers all that is wrong with them, so that the caller hears it at once.
///
/// What is read is handed out as a [Supplier], to be asked only after [#check].
public final class Fields {

    private final List<FieldError> errors = new ArrayList<>();

    /// `reader` says what is wrong by an [IllegalArgumentException], of a nested field by an [InvalidField].
    public <T, R> Supplier<R> required(String name, @Nullable T wire, Function<T, R> reader) {
        if (wire == null) {
            wrong(name, "is required");
            return Fields::neverRead;
        }
        return read(name, () -> reader.apply(wire));
    }

    public <T, R> Supplier<Optional<R>> optional(String name, @Nullable T wire, Function<T, R> reader) {
        return wire == null ? Optional::empty : read(name, () -> Optional.of(reader.apply(wire)));
    }

    /// Each element is read for itself, and one that is missing or wrong is named by its place in the list.
    public <T, R> Supplier<List<R>> each(String name, @Nullable List<@Nullable T> wire, Function<T, R> reader) {
        List<Supplier<R>> read = new ArrayList<>();
        for (T element : Objects.requireNonNullElse(wire, List.<@Nullable T>of())) {
            read.add(required(name + "[" + read.size() + "]", element, reader));
        }
        return () -> read.stream().map(Supplier::get).toList();
    }

    public void wrong(String name, String message) {
        errors.add(new FieldError(name, message));
    }

    /// Throws [InvalidRequest] when anything was wrong so far.
    public void check() {
        if (!errors.isEmpty()) {
            throw new InvalidRequest(errors);
        }
    }

    private <R> Supplier<R> read(String name, Supplier<R> reading) {
        try {
            R value = reading.get();
            return () -> value;
        } catch (InvalidField nested) {
            wrong(name + "." + nested.field(), messageOf(nested));
        } catch (IllegalArgumentException refused) {
            wrong(name, messageOf(refused));
        }
        return Fields::neverRead;
    }

    private static String messageOf(IllegalArgumentException refused) {
        return Objects.requireNonNullElse(refused.getMessage(), "is not valid");
    }

    private static <R> R neverRead() {
        throw new IllegalStateException("the fields were not checked");
    }
}
