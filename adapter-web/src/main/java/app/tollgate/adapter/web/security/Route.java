package app.tollgate.adapter.web.security;

import java.util.Comparator;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// One row of the authorization matrix (IDN-5): a method, a path as it stands in the controller's mapping, and who may
/// call it. Whoever may GET may HEAD.
public record Route(HttpMethod method, PathPattern path, Audience audience) {

    /// The order in which the framework looks for a handler, so that of two that fit both mean the same one.
    static final Comparator<Route> MOST_SPECIFIC_FIRST =
            Comparator.comparing(Route::path, PathPattern.SPECIFICITY_COMPARATOR);

    static Route of(HttpMethod method, String path, Audience audience) {
        return new Route(method, PathPatternParser.defaultInstance.parse(path), audience);
    }

    boolean isAt(PathContainer place) {
        return path.matches(place);
    }

    boolean offers(HttpMethod asked) {
        return method.equals(asked) || method.equals(HttpMethod.GET) && asked.equals(HttpMethod.HEAD);
    }
}
