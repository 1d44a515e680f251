package app.tollgate.simulator.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the operation of a path and method.
public final class Routes {

    private final List<Route> routes;

    /// An operation and what the path said.
    public record Found(Operation operation, Map<String, String> path) {}

    private record Route(Operation operation, Pattern pattern) {}

    public Routes(List<Operation> operations) {
        this.routes = operations.stream()
                .map(operation -> new Route(operation, pattern(operation.path())))
                .toList();
    }

    public List<String> names() {
        return routes.stream()
                .map(route -> route.operation().name())
                .distinct()
                .sorted()
                .toList();
    }

    public Optional<Found> find(String method, String path) {
        for (Route route : routes) {
            Matcher matcher = route.pattern().matcher(path);
            if (route.operation().method().equals(method) && matcher.matches()) {
                Map<String, String> variables = matcher.groupCount() == 0 ? Map.of() : Map.of("id", matcher.group(1));
                return Optional.of(new Found(route.operation(), variables));
            }
        }
        return Optional.empty();
    }

    public boolean knows(String path) {
        return routes.stream().anyMatch(route -> route.pattern().matcher(path).matches());
    }

    private static Pattern pattern(String template) {
        return Pattern.compile(template.replace("{id}", "([^/]+)"));
    }
}
