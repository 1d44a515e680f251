package app.tollgate.adapter.web.user;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.web.testing.Api;
import app.tollgate.adapter.web.testing.TestClock;
import app.tollgate.application.user.AddUser.Command;
import app.tollgate.application.user.AddUser.Outcome;
import app.tollgate.domain.customer.AddedUser;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.EmailAddress;
import app.tollgate.domain.plan.Tier;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@Tag("GRT-2")
class UserAdditionControllerTest {

    @RegisterExtension
    static final Api API = new Api();

    private static final String GOOD = """
        {"email": " New.One@Example.test ", "until": "2026-04-01T00:00:00Z", "reason": "won it"}\
        """;
    private static final Instant UNTIL = Instant.parse("2026-04-01T00:00:00Z");
    private static final UUID ID = UUID.fromString("0198c5a0-0000-7000-8000-000000000001");

    @Test
    void whoever_is_added_is_answered_with_the_id_that_holds_until_the_first_sign_in() {
        API.edge().users().outcome = new Outcome.Added(new AddedUser(
                AddedUser.idOf(ID),
                ID,
                new EmailAddress("new.one@example.test"),
                Optional.empty(),
                new Tier("pro"),
                UNTIL,
                "won it",
                new CustomerId("boss"),
                TestClock.NOW));

        post(GOOD)
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.id")
                .isEqualTo("added:" + ID)
                .jsonPath("$.email")
                .isEqualTo("new.one@example.test")
                .jsonPath("$.until")
                .isEqualTo("2026-04-01T00:00:00Z");

        assertThat(API.edge().users().asked).hasSize(1).first().satisfies(asked -> {
            Command command = (Command) asked;
            assertThat(command.email()).isEqualTo(new EmailAddress("new.one@example.test"));
            assertThat(command.tier()).isEmpty();
            assertThat(command.until()).isEqualTo(UNTIL);
        });
    }

    @Test
    void a_taken_address_is_a_problem_of_its_own() {
        post(GOOD).expectStatus().isEqualTo(409).expectBody().jsonPath("$.code").isEqualTo("email_taken");
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(new Outcome.NotInFuture(), "until"),
                Arguments.of(new Outcome.TooFarAway(UNTIL), "until"),
                Arguments.of(new Outcome.NoSuchTier(), "tier"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void what_the_use_case_refuses_is_said_of_its_field(Outcome outcome, String field) {
        API.edge().users().outcome = outcome;

        refused(post(GOOD), field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "email  | {\"until\": \"2026-04-01T00:00:00Z\", \"reason\": \"x\"}",
                "email  | {\"email\": \"no address\", \"until\": \"2026-04-01T00:00:00Z\", \"reason\": \"x\"}",
                "email  | {\"email\": \"a b@example.test\", \"until\": \"2026-04-01T00:00:00Z\", \"reason\": \"x\"}",
                "email  | {\"email\": \"a@b@example.test\", \"until\": \"2026-04-01T00:00:00Z\", \"reason\": \"x\"}",
                "until  | {\"email\": \"a@example.test\", \"reason\": \"x\"}",
                "until  | {\"email\": \"a@example.test\", \"until\": \"tomorrow\", \"reason\": \"x\"}",
                "reason | {\"email\": \"a@example.test\", \"until\": \"2026-04-01T00:00:00Z\"}",
                "reason | {\"email\": \"a@example.test\", \"until\": \"2026-04-01T00:00:00Z\", \"reason\": \" \"}",
                "name   | {\"email\": \"a@example.test\", \"until\": \"2026-04-01T00:00:00Z\", \"reason\": \"x\","
                        + " \"name\": \" \"}",
                "tier   | {\"email\": \"a@example.test\", \"until\": \"2026-04-01T00:00:00Z\", \"reason\": \"x\","
                        + " \"tier\": \"No\"}",
                "role   | {\"email\": \"a@example.test\", \"until\": \"2026-04-01T00:00:00Z\", \"reason\": \"x\","
                        + " \"role\": \"admin\"}"
            })
    void what_is_wrong_is_said_of_its_field(String field, String body) {
        refused(post(body), field);

        assertThat(API.edge().users().asked).isEmpty();
    }

    private static void refused(ResponseSpec answer, String field) {
        answer.expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
    }

    private static ResponseSpec post(String body) {
        return API.admin()
                .post()
                .uri("/api/admin/users")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }
}
