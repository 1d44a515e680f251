package app.tollgate.adapter.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.web.testing.Api;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/// The table and the routes of the running application are one and the same.
@Tag("IDN-5")
class AuthorizationMatrixTest {

    @RegisterExtension
    static final Api API = new Api();

    @Test
    void every_route_has_exactly_one_row_and_every_row_a_route() {
        List<String> rows = AuthorizationMatrix.routes().stream()
                .filter(route -> !servesFiles(route))
                .map(route -> written(route.method(), route.path()))
                .toList();

        assertThat(rows).containsExactlyInAnyOrderElementsOf(handled());
    }

    @Test
    void nothing_is_routed_beside_the_controllers() {
        assertThat(API.beans(RouterFunction.class)).isEmpty();
    }

    private static List<String> handled() {
        return API.beans(RequestMappingInfoHandlerMapping.class).stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(AuthorizationMatrixTest::written)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static Stream<String> written(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        if (methods.isEmpty()) {
            return mapping.getPatternsCondition().getPatterns().stream().map(path -> "ANY " + path);
        }
        return mapping.getPatternsCondition().getPatterns().stream()
                .flatMap(path -> methods.stream().map(method -> written(method.asHttpMethod(), path)));
    }

    private static String written(HttpMethod method, PathPattern path) {
        return method + " " + path;
    }

    private static boolean servesFiles(Route route) {
        return route.path().getPatternString().endsWith("/**");
    }
}
