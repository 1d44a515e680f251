package app.tollgate.adapter.web.security;

import app.tollgate.adapter.web.testing.Api;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.StatusAssertions;
import org.springframework.test.web.reactive.server.WebTestClient;

/// The doors beside the cells of the matrix: what has no row, pages of other origins, headers of answers.
@Tag("IDN-3")
class RouteRightsTest {

    @RegisterExtension
    static final Api API = new Api();

    /// What has no row in the matrix, for nobody and for everybody else.
    @ParameterizedTest
    @CsvSource({
        "GET,/api/unknown,401,404",
        "POST,/api/plans,401,405",
        "GET,/api/admin/anything,401,404",
        "HEAD,/api/admin/anything,401,404",
        "PUT,/api/admin/anything,401,404",
        "DELETE,/api/admin/anything,401,404",
        "POST,/api/admin/audit,401,405",
        "DELETE,/api/admin/audit,401,405",
        "GET,/api/admin/plans/pro/versions/,401,404",
        "GET,/webhooks/paypal,404,404",
        "GET,/unknown,404,404",
        "GET,/,404,404",
        "GET,/actuator/env,404,404",
        "GET,/actuator/health,404,404",
        "GET,/actuator/prometheus,404,404",
        "GET,/webjars/other/file.js,404,404"
    })
    @Tag("IDN-5")
    void what_has_no_row_is_there_for_nobody(HttpMethod method, String path, int nobody, int anybody) {
        asked(API.nobody(), method, path).isEqualTo(nobody);
        for (String role : List.of("user", "support", "admin", "super")) {
            asked(API.subject(API.newSubject(role)), method, path).isEqualTo(anybody);
        }
    }

    @ParameterizedTest
    @CsvSource({"/api/admin/webhooks,user,403", "/api/admin/webhooks,support,200", "/api/plans,user,200"})
    void whoever_may_get_may_head(String path, String role, int status) {
        asked(API.subject(API.newSubject(role)), HttpMethod.HEAD, path).isEqualTo(status);
    }

    @Test
    void what_is_not_offered_says_what_is() {
        var answer = API.user().delete().uri("/api/subscriptions").exchange();

        answer.expectStatus().isEqualTo(405).expectHeader().valueEquals("Allow", "POST");
    }

    @Test
    void a_user_is_told_no_without_a_reason_to_try_on() {
        var answer = API.user().post().uri("/api/admin/plans").exchange();

        answer.expectStatus().isForbidden().expectBody().jsonPath("$.code").isEqualTo("forbidden");
    }

    @ParameterizedTest
    @CsvSource({"PATCH,authorization", "HEAD,x-forwarded-for", "POST,idempotency-key"})
    void pages_of_an_allowed_origin_may_not_do_what_no_route_reads(String method, String header) {
        var answer = API.nobody()
                .options()
                .uri("/api/subscriptions")
                .header("Origin", "https://shop.example")
                .header("Access-Control-Request-Method", method)
                .header("Access-Control-Request-Headers", header)
                .exchange();

        answer.expectStatus().isForbidden();
    }

    @Test
    void pages_of_an_allowed_origin_may_call_and_read_the_headers_they_need() {
        var answer = API.nobody()
                .options()
                .uri("/api/subscriptions")
                .header("Origin", "https://shop.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .exchange();

        answer.expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Access-Control-Allow-Origin", "https://shop.example")
                .expectHeader()
                .doesNotExist("Access-Control-Allow-Credentials");
    }

    @Test
    void pages_of_other_origins_may_not() {
        var answer = API.nobody()
                .options()
                .uri("/api/subscriptions")
                .header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "POST")
                .exchange();

        answer.expectStatus().isForbidden().expectHeader().doesNotExist("Access-Control-Allow-Origin");
    }

    @Test
    void answers_tell_browsers_to_do_nothing_but_read() {
        var answer = API.user().get().uri("/api/subscriptions/status").exchange();

        answer.expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader()
                .valueEquals("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .expectHeader()
                .valueEquals("Referrer-Policy", "no-referrer")
                .expectHeader()
                .valueMatches("Cache-Control", ".*no-store.*")
                .expectHeader()
                .doesNotExist("Set-Cookie");
    }

    private static StatusAssertions asked(WebTestClient caller, HttpMethod method, String path) {
        return caller.method(method).uri(path).exchange().expectStatus();
    }
}
