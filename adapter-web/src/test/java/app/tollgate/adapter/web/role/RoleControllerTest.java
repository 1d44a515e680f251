package app.tollgate.adapter.web.role;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.web.testing.Api;
import app.tollgate.application.customer.ChangeRole.Command;
import app.tollgate.application.customer.ChangeRole.Outcome;
import app.tollgate.domain.customer.Customer;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.Role;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.StatusAssertions;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

@Tag("IDN-3")
class RoleControllerTest {

    @RegisterExtension
    static final Api API = new Api();

    private static final String WISH = """
        {"role": "support", "reason": "new on the team"}\
        """;

    @Test
    void a_super_admin_gives_a_role() {
        API.world().roleChange = Mono.just(new Outcome.Changed(Role.USER, Role.SUPPORT));
        String boss = API.newSubject("super");

        put(boss, "ann", WISH).expectStatus().isOk().expectBody().json("""
            {"user": "ann", "role": "support", "before": "user"}\
            """);
        assertThat(API.world().asked)
                .containsExactly(
                        new Command(new CustomerId("ann"), Role.SUPPORT, "new on the team", new CustomerId(boss)));
    }

    @Test
    void the_new_role_counts_at_once_on_this_instance() {
        String ann = API.newSubject("admin");
        status(ann).isOk();
        API.world().roleChange = Mono.just(new Outcome.Changed(Role.ADMIN, Role.USER));
        put(API.newSubject("super"), ann, WISH).expectStatus().isOk();

        API.world().recognition = known ->
                Mono.just(new Customer(known.id(), known.email(), known.name(), Role.USER, known.registeredAt()));

        status(ann).isForbidden();
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(new Outcome.NoSuchCustomer(), 404, "user_not_found"),
                Arguments.of(new Outcome.OwnRole(), 409, "own_role"),
                Arguments.of(new Outcome.LastSuperAdmin(), 409, "last_super_admin"),
                Arguments.of(new Outcome.NotEntitled(), 403, "forbidden"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void each_refusal_has_its_own_answer(Outcome outcome, int status, String code) {
        API.world().roleChange = Mono.just(outcome);

        var answer = put(API.newSubject("super"), "ann", WISH);

        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.code").isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
        {}                                            | role
        {"role":"SUPPORT","reason":"why"}             | role
        {"role":"root","reason":"why"}                | role
        {"role":"support"}                            | reason
        {"role":"support","reason":" "}               | reason
        {"role":"support","reason":"a\\nb"}           | reason
        """)
    void what_is_wrong_is_named(String body, String field) {
        var answer = put(API.newSubject("super"), "ann", body);

        answer.expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
        assertThat(API.world().asked).isEmpty();
    }

    @Test
    void whom_nobody_can_be_is_nobody() {
        put(API.newSubject("super"), "x".repeat(128), WISH).expectStatus().isNotFound();
        assertThat(API.world().asked).isEmpty();
    }

    private static StatusAssertions status(String subject) {
        return API.subject(subject).get().uri("/api/admin/webhooks").exchange().expectStatus();
    }

    private static WebTestClient.ResponseSpec put(String caller, String user, String body) {
        return API.subject(caller)
                .put()
                .uri("/api/admin/users/{id}/role", user)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }
}
