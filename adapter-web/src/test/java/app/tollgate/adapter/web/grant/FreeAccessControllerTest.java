package app.tollgate.adapter.web.grant;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.web.testing.Api;
import app.tollgate.adapter.web.testing.TestClock;
import app.tollgate.application.grant.GiveFreeAccess.Command;
import app.tollgate.application.grant.GiveFreeAccess.Outcome;
import app.tollgate.application.grant.GiveFreeAccess.Revocation;
import app.tollgate.domain.access.Grant;
import app.tollgate.domain.access.GrantId;
import app.tollgate.domain.access.GrantKind;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.plan.Tier;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@Tag("GRT-1")
class FreeAccessControllerTest {

    @RegisterExtension
    static final Api API = new Api();

    private static final String ADDRESS = "/api/admin/users/ann/free-access";
    private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");
    private static final String GOOD = "{\"until\": \"2026-04-01T00:00:00Z\", \"reason\": \"for the beta\"}";

    @Test
    void the_answer_is_what_is_given_and_by_whom() {
        API.edge().giving().outcome = new Outcome.Given(new Grant(
                new GrantId(new UUID(0, 1)),
                new CustomerId("ann"),
                GrantKind.FREE_ACCESS,
                new Tier("pro"),
                Optional.empty(),
                TestClock.NOW,
                APRIL,
                "for the beta",
                new CustomerId("boss"),
                TestClock.NOW));

        give(API.admin(), GOOD).expectStatus().isOk().expectBody().json("""
            {"user":"ann","tier":"pro","startsAt":"2026-03-01T12:00:00Z","until":"2026-04-01T00:00:00Z",
             "reason":"for the beta","grantedBy":"boss","grantedAt":"2026-03-01T12:00:00Z"}\
            """, JsonCompareMode.STRICT);
    }

    @Test
    void who_gives_it_comes_from_the_token() {
        String admin = API.newSubject("admin");

        give(API.subject(admin), GOOD).expectStatus().isNotFound();

        assertThat(API.edge().giving().asked)
                .containsExactly(new Command(new CustomerId("ann"), APRIL, "for the beta", new CustomerId(admin)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
        {"reason": "why"}                                            | until  | is required
        {"until": "2026-04-01", "reason": "why"}                     | until  | is a moment in UTC, such as 2026-03-01T12:00:00Z
        {"until": "tomorrow", "reason": "why"}                       | until  | is a moment in UTC, such as 2026-03-01T12:00:00Z
        {"until": "+1000000-01-01T00:00:00Z", "reason": "why"}       | until  | is between 1970 and 9999
        {"until": "2026-04-01T00:00:00Z"}                            | reason | is required
        {"until": "2026-04-01T00:00:00Z", "reason": " "}             | reason | is 1 to 500 characters on one line
        """)
    void what_is_missing_or_unreadable_is_said_of_its_field(String body, String field, String message) {
        refuses(body, field, message);
        assertThat(API.edge().giving().asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tier", "status", "role", "customer", "user", "startsAt", "grantedBy"})
    void what_an_admin_may_not_decide_here_is_refused_by_name(String field) {
        refuses(
                "{\"until\": \"2026-04-01T00:00:00Z\", \"reason\": \"why\", \"" + field + "\": \"super_admin\"}",
                field,
                "is not a field of this request");
        assertThat(API.edge().giving().asked).isEmpty();
    }

    @Test
    void an_end_that_is_over_or_far_away_is_an_error_of_its_field() {
        API.edge().giving().outcome = new Outcome.NotInFuture();
        refuses(GOOD, "until", "is in the future");

        API.edge().giving().outcome = new Outcome.TooFarAway(APRIL);
        refuses(GOOD, "until", "is not after 2026-04-01T00:00:00Z");
    }

    @Test
    void taken_back_the_answer_is_nothing() {
        API.edge().giving().revocation = new Revocation.Revoked();
        String admin = API.newSubject("admin");

        API.subject(admin).delete().uri(ADDRESS).exchange().expectStatus().isNoContent();

        assertThat(API.edge().giving().asked).containsExactly(List.of(new CustomerId("ann"), new CustomerId(admin)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ann", "j%C3%B6rg"})
    void a_user_nobody_knows_is_not_found(String id) {
        API.admin()
                .delete()
                .uri(URI.create("http://127.0.0.1:" + API.port() + "/api/admin/users/" + id + "/free-access"))
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("user_not_found");
    }

    private static void refuses(String body, String field, String message) {
        give(API.admin(), body)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field)
                .jsonPath("$.errors[0].message")
                .isEqualTo(message);
    }

    private static ResponseSpec give(WebTestClient caller, String body) {
        return caller.put()
                .uri(ADDRESS)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }
}
