package app.tollgate.adapter.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import app.tollgate.adapter.web.testing.Api;
import app.tollgate.adapter.web.testing.Samples;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/// What nobody may say of themselves is refused in the body of every route that reads one: a price, a state, a role,
/// another user. Of a route whose own field it is, it is no such thing.
@Tag("IDN-5")
class OverpostedFieldsTest {

    @RegisterExtension
    static final Api API = new Api();

    private static final List<String> NEVER_THEIRS = List.of(
            "price", "amount", "status", "state", "role", "id", "user", "userId", "customerId", "createdBy", "by");

    private record Body(RequestMappingInfo route, Class<?> type) {}

    @TestFactory
    Stream<DynamicTest> a_field_that_is_not_theirs_to_say_is_refused() {
        return bodies().flatMap(body -> NEVER_THEIRS.stream()
                .filter(field -> !fieldsOf(body.type()).contains(field))
                .map(field -> dynamicTest(body.route() + " with " + field, () -> post(body.route(), field))));
    }

    /// So that the test above does not pass for want of routes.
    @Test
    void the_routes_that_read_a_body_are_found() {
        assertThat(bodies()).hasSizeGreaterThan(12);
    }

    private static void post(RequestMappingInfo route, String field) {
        var method = route.getMethodsCondition().getMethods().iterator().next();
        var path = route.getPatternsCondition().getPatterns().iterator().next().getPatternString();

        var answer = API.subject(API.newSubject("super"))
                .method(method.asHttpMethod())
                .uri(path.replace("{code}", "pro").replaceAll("\\{[a-z]+}", Samples.ID.toString()))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of(field, "mine"))
                .exchange();

        answer.expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field)
                .jsonPath("$.errors[0].message")
                .isEqualTo("is not a field of this request");
        assertThat(API.world().asked).isEmpty();
    }

    private static Stream<Body> bodies() {
        return API.beans(RequestMappingHandlerMapping.class).stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .flatMap(entry -> bodyOf(entry.getValue()).map(type -> new Body(entry.getKey(), type)));
    }

    private static Stream<Class<?>> bodyOf(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .map(MethodParameter::getParameterType);
    }

    private static Set<String> fieldsOf(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }
}
