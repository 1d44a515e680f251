package app.tollgate.adapter.web.security;

import static java.util.function.Predicate.not;

import app.tollgate.domain.apikey.Scope;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.http.HttpMethod;

/// A line of `who-may-call-what.txt`, which says a second time who may call a route, and knows nothing of the matrix.
record StatedRight(HttpMethod method, String path, String audience) {

    static final String EVERYBODY = "everybody";

    private static final String KEY = "key:";

    static List<StatedRight> all() {
        return text().lines()
                .filter(not(String::isBlank))
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" "))
                .map(words -> new StatedRight(HttpMethod.valueOf(words[0]), words[1], words[2]))
                .toList();
    }

    /// What a row of the matrix says, in the words of the file.
    static StatedRight of(Route route) {
        return new StatedRight(
                route.method(),
                route.path().getPatternString(),
                switch (route.audience()) {
                    case Audience.Everybody() -> EVERYBODY;
                    case Audience.AtLeast(var role) -> role.name().toLowerCase(Locale.ROOT);
                    case Audience.BackEnds(var scope) -> KEY + scope.word();
                });
    }

    boolean isOfBackEnds() {
        return audience.startsWith(KEY);
    }

    boolean opensTo(Scope scope) {
        return audience.equals(KEY + scope.word());
    }

    boolean namesSomething() {
        return path.contains("{");
    }

    @Override
    public String toString() {
        return method + " " + path + " " + audience;
    }

    private static String text() {
        try (InputStream file = Objects.requireNonNull(
                StatedRight.class.getResourceAsStream("/who-may-call-what.txt"), "the file of rights is there")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
