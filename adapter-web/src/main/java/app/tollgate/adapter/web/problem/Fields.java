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
    private boolean allRead = true;

    /// One field that the use case refused, said as if it had been found here.
    public static Problem refused(String name, String message) {
        return UnreadableInput.ofFields(List.of(new FieldError(name, message)));
    }

    /// `reader` says what is wrong by an [IllegalArgumentException], of a nested field by an [InvalidField].
    public <T, R> Supplier<R> required(String name, @Nullable T wire, Function<T, R> reader) {
        if (wire == null) {
            return unread(name, "is required");
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

    /// A rule over several fields, of which `name` is the one to change. It rests while any field cannot be read.
    public void agree(String name, Runnable rule) {
        try {
            if (allRead) {
                rule.run();
            }
        } catch (IllegalArgumentException refused) {
            errors.add(new FieldError(name, messageOf(refused)));
        }
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
            return unread(name + "." + nested.field(), messageOf(nested));
        } catch (IllegalArgumentException refused) {
            return unread(name, messageOf(refused));
        }
    }

    private <R> Supplier<R> unread(String name, String message) {
        errors.add(new FieldError(name, message));
        allRead = false;
        return Fields::neverRead;
    }

    private static String messageOf(IllegalArgumentException refused) {
        return Objects.requireNonNullElse(refused.getMessage(), "is not valid");
    }

    private static <R> R neverRead() {
        throw new IllegalStateException("the fields were not checked");
    }
}
