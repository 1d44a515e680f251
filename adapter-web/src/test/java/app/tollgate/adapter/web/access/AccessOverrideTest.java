package app.tollgate.adapter.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.web.testing.Api;
import app.tollgate.adapter.web.testing.TestClock;
import app.tollgate.application.access.OverrideAccess.Command;
import app.tollgate.application.access.OverrideAccess.Outcome;
import app.tollgate.application.access.OverrideAccess.Release;
import app.tollgate.domain.access.AccessOverride;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.plan.Tier;
import java.util.List;
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
import reactor.core.publisher.Mono;

@Tag("ACC-4")
class AccessOverrideTest {

    @RegisterExtension
    static final Api API = new Api();

    private static final String ADDRESS = "/api/admin/users/ann/access-override";

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_answer_says_what_is_kept_and_whether_it_counts(boolean effective) {
        API.world().overriding = Mono.just(new Outcome.Forced(
                new AccessOverride(
                        new CustomerId("ann"), new Tier("pro"), "for the demo", new CustomerId("boss"), TestClock.NOW),
                effective));

        force(API.admin(), "{\"tier\": \"pro\", \"reason\": \"for the demo\"}")
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                    {"user":"ann","tier":"pro","reason":"for the demo","by":"boss","since":"2026-03-01T12:00:00Z",
                     "effective":%s}\
                    """.formatted(effective), JsonCompareMode.STRICT);
    }

    @Test
    void who_forces_it_comes_from_the_token() {
        String admin = API.newSubject("admin");

        force(API.subject(admin), "{\"tier\": \"pro\", \"reason\": \"for the demo\"}")
                .expectStatus()
                .isNotFound();

        assertThat(API.world().asked)
                .containsExactly(
                        new Command(new CustomerId("ann"), new Tier("pro"), "for the demo", new CustomerId(admin)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
        {"reason": "why"}                    | tier
        {"tier": "Gold!", "reason": "why"}   | tier
        {"tier": "pro"}                      | reason
        {"tier": "pro", "reason": " "}       | reason
        """)
    void what_is_missing_or_unreadable_is_said_of_its_field(String body, String field) {
        refuses(body, field);
        assertThat(API.world().asked).isEmpty();
    }

    @Test
    void a_tier_the_product_does_not_have_is_a_field_error() {
        API.world().overriding = Mono.just(new Outcome.UnknownTier(new Tier("gold")));

        refuses("{\"tier\": \"gold\", \"reason\": \"why\"}", "tier");
    }

    @Test
    void a_release_answers_with_nothing() {
        API.world().releasing = Mono.just(new Release.Released());
        String admin = API.newSubject("admin");

        API.subject(admin).delete().uri(ADDRESS).exchange().expectStatus().isNoContent();

        assertThat(API.world().asked).containsExactly(List.of(new CustomerId("ann"), new CustomerId(admin)));
    }

    @Test
    void a_user_nobody_knows_is_not_found() {
        API.admin()
                .delete()
                .uri(ADDRESS)
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("user_not_found");
    }

    private static void refuses(String body, String field) {
        force(API.admin(), body)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
    }

    private static ResponseSpec force(WebTestClient caller, String body) {
        return caller.put()
                .uri(ADDRESS)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }
}
