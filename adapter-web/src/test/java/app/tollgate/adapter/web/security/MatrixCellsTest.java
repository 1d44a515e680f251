package app.tollgate.adapter.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import app.tollgate.adapter.web.testing.Api;
import app.tollgate.adapter.web.testing.BackEnd;
import app.tollgate.adapter.web.testing.Samples;
import app.tollgate.application.command.SteerSubscription;
import app.tollgate.application.planrequest.DeletePlanRequest;
import app.tollgate.application.webhook.ReceiveWebhook;
import app.tollgate.domain.apikey.Scope;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

/// Every cell of the authorization matrix, asked of the running application: one request of each kind of caller at
/// each route. Who may call a route is read from a file of its own, [StatedRight], and not taken from the matrix; what
/// that means for each caller is written down here.
@Tag("IDN-5")
@Tag("IDN-3")
class MatrixCellsTest {

    @RegisterExtension
    static final Api API = new Api();

    private enum Caller {
        NOBODY,
        USER,
        OTHER_USER,
        SUPPORT,
        ADMIN,
        SUPER_ADMIN,
        KEY_WITH_THE_SCOPE,
        KEY_WITHOUT_IT
    }

    private enum Cell {
        ALLOWED,
        UNKNOWN_CALLER,
        FORBIDDEN,
        THEIRS,
        NOT_THEIRS
    }

    @Test
    void the_matrix_says_what_is_stated() {
        assertThat(AuthorizationMatrix.routes().stream().map(StatedRight::of))
                .containsExactlyInAnyOrderElementsOf(StatedRight.all());
    }

    @TestFactory
    Stream<DynamicTest> every_cell_of_the_matrix() {
        API.world().webhookOutcome = Mono.just(new ReceiveWebhook.Outcome.Stored("BILLING.PLAN.CREATED"));
        API.world().steerOutcome = Mono.just(new SteerSubscription.Outcome.NoSubscription());
        String user = API.newSubject("user");
        API.edge().planRequests().withdrawal = customer -> customer.value().equals(user)
                ? new DeletePlanRequest.Outcome.Deleted()
                : new DeletePlanRequest.Outcome.NoSuchRequest();
        return StatedRight.all().stream()
                .flatMap(route -> Arrays.stream(Caller.values())
                        .map(caller -> dynamicTest(route + " by " + caller, () -> ask(route, caller, user))));
    }

    private static void ask(StatedRight route, Caller caller, String user) {
        var answer = client(route, caller, user)
                .method(route.method())
                .uri(place(route, user))
                .contentType(MediaType.APPLICATION_JSON)
                .exchange()
                .expectBody()
                .returnResult();
        int status = answer.getStatus().value();
        String body = new String(
                Optional.ofNullable(answer.getResponseBodyContent()).orElseGet(() -> new byte[0]),
                StandardCharsets.UTF_8);

        switch (expected(route, caller)) {
            case UNKNOWN_CALLER -> assertThat(status).isEqualTo(401);
            case FORBIDDEN -> assertThat(status).isEqualTo(403);
            case THEIRS -> assertThat(status).isEqualTo(204);
            case NOT_THEIRS -> assertThat(status).isEqualTo(404);
            case ALLOWED -> assertThat(status).isNotIn(401, 403, 405).isLessThan(500);
        }
        assertThat(body).as("there is such a route").doesNotContain("\"code\":\"not_found\"");
    }

    /// One line for each audience, in the order of the callers.
    private static Cell expected(StatedRight route, Caller caller) {
        Cell yes = Cell.ALLOWED;
        Cell who = Cell.UNKNOWN_CALLER;
        Cell no = Cell.FORBIDDEN;
        Cell own = route.namesSomething() ? Cell.THEIRS : yes;
        Cell others = route.namesSomething() ? Cell.NOT_THEIRS : yes;
        List<Cell> row = route.isOfBackEnds()
                ? List.of(who, no, no, yes, yes, yes, yes, no)
                : switch (route.audience()) {
                    case StatedRight.EVERYBODY -> List.of(yes, yes, yes, yes, yes, yes, yes, yes);
                    case "user" -> List.of(who, own, others, others, others, others, no, no);
                    case "support" -> List.of(who, no, no, yes, yes, yes, no, no);
                    case "admin" -> List.of(who, no, no, no, yes, yes, no, no);
                    case "super_admin" -> List.of(who, no, no, no, no, yes, no, no);
                    default -> throw new IllegalArgumentException(route.toString());
                };
        return row.get(caller.ordinal());
    }

    private static WebTestClient client(StatedRight route, Caller caller, String user) {
        return switch (caller) {
            case NOBODY -> API.nobody();
            case USER -> API.subject(user);
            case OTHER_USER -> API.user();
            case SUPPORT -> API.subject(API.newSubject("support"));
            case ADMIN -> API.admin();
            case SUPER_ADMIN -> API.subject(API.newSubject("super"));
            case KEY_WITH_THE_SCOPE -> key(scope -> route.opensTo(scope) || !route.isOfBackEnds());
            case KEY_WITHOUT_IT -> key(scope -> !route.opensTo(scope));
        };
    }

    private static WebTestClient key(Predicate<Scope> wanted) {
        return BackEnd.made(
                        API,
                        Arrays.stream(Scope.values())
                                .filter(wanted)
                                .map(Scope::word)
                                .toArray(String[]::new))
                .client();
    }

    /// The user's own place, where a path names a person.
    private static String place(StatedRight route, String user) {
        String path = route.path().replace("**", "index.html").replace("{code}", "SPRING");
        boolean ofPerson = path.contains("/users/") || path.contains("/customers/");
        return path.replaceAll("\\{[a-z]+}", ofPerson ? user : Samples.ID.toString());
    }
}
