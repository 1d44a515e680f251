package app.tollgate.adapter.web.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.web.testing.Api;
import app.tollgate.adapter.web.testing.BackEnd;
import app.tollgate.adapter.web.testing.Tiers;
import app.tollgate.domain.customer.CustomerId;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

/// What a key opens, and when it opens nothing any more.
@Tag("IDN-4")
class ApiKeyDoorTest {

    @RegisterExtension
    static final Api API = new Api();

    private static final String ROUTE = "/api/customers/anna/access";

    @BeforeEach
    void everybodyIsFree() {
        API.world().access = _ -> Mono.just(Tiers.free());
    }

    @Test
    void a_key_opens_the_routes_of_its_scope() {
        ask(BackEnd.made(API, "access:read").client(), 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"usage:write", "credits:write"})
    void a_key_of_another_scope_does_not(String scope) {
        ask(BackEnd.made(API, scope).client(), 403);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/api/subscriptions/check-access",
        "GET,/api/access/token",
        "POST,/api/subscriptions",
        "GET,/api/admin/api-keys",
        "POST,/api/admin/plans"
    })
    void a_key_of_every_scope_opens_nothing_else(String method, String path) {
        var answer = BackEnd.made(API, "access:read", "usage:write", "credits:write")
                .client()
                .method(HttpMethod.valueOf(method))
                .uri(path)
                .exchange();

        answer.expectStatus().isForbidden().expectBody().jsonPath("$.code").isEqualTo("forbidden");
    }

    @Test
    void a_malformed_an_unknown_and_a_wrong_key_are_one_to_the_caller() {
        String key = BackEnd.made(API, "access:read").key();
        String unknown = "tg_" + "0".repeat(32) + key.substring(35);
        String wrong = key.substring(0, key.length() - 3) + (key.endsWith("AAA") ? "BBB" : "AAA");

        for (String bad : new String[] {"tg_", "tg_nonsense", key + "A", unknown, wrong}) {
            refused(API.withToken(bad));
        }
    }

    @Test
    void a_revoked_key_is_refused_by_the_next_call_already() {
        BackEnd backEnd = BackEnd.made(API, "access:read");
        ask(backEnd.client(), 200);

        API.admin()
                .delete()
                .uri("/api/admin/api-keys/" + backEnd.id())
                .exchange()
                .expectStatus()
                .isNoContent();

        refused(backEnd.client());
    }

    @Test
    void a_key_revoked_elsewhere_is_refused_within_a_minute() {
        BackEnd backEnd = BackEnd.made(API, "access:read");
        ask(backEnd.client(), 200);
        var elsewhere = API.world().apiKeys;
        assertThat(elsewhere
                        .revoke(KeyIdText.read(backEnd.id()), new CustomerId("admin"))
                        .block(Duration.ofSeconds(10)))
                .isNotNull();

        API.clock().advance(Duration.ofSeconds(60));

        refused(backEnd.client());
    }

    @Test
    void neither_a_known_key_nor_an_unknown_one_is_looked_up_for_each_call() {
        BackEnd backEnd = BackEnd.made(API, "access:read");
        WebTestClient stranger =
                API.withToken("tg_" + "0".repeat(32) + backEnd.key().substring(35));

        for (int call = 0; call < 5; call++) {
            ask(backEnd.client(), 200);
            refused(stranger);
        }

        assertThat(API.world().apiKeys.questions()).isEqualTo(2);
    }

    @Test
    void behind_the_open_door_no_key_is_read() {
        API.withToken("tg_nonsense")
                .get()
                .uri("/api/plans")
                .exchange()
                .expectStatus()
                .isOk();
    }

    private static void ask(WebTestClient caller, int status) {
        caller.get().uri(ROUTE).exchange().expectStatus().isEqualTo(status);
    }

    private static void refused(WebTestClient caller) {
        caller.get()
                .uri(ROUTE)
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueMatches("WWW-Authenticate", "Bearer .*")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("api_key_invalid");
    }
}
