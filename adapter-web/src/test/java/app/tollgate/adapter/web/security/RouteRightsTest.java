package app.tollgate.adapter.web.security;

import app.tollgate.adapter.web.testing.Api;
import app.tollgate.application.command.SteerSubscription;
import app.tollgate.application.webhook.ReceiveWebhook;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

/// Who may call what: nobody, a user, support, an admin, a super admin. The status is that of the door, or of the first
/// thing behind it.
@Tag("IDN-3")
class RouteRightsTest {

    @RegisterExtension
    static final Api API = new Api();

    static Stream<Arguments> matrix() {
        return Stream.concat(routes(), adminRoutes());
    }

    private static Stream<Arguments> routes() {
        return Stream.of(
                row("GET", "/api/plans", 200, 200, 200, 200, 200),
                row("GET", "/api/plans/none", 404, 404, 404, 404, 404),
                row("GET", "/api/subscriptions/client-id", 200, 200, 200, 200, 200),
                row("POST", "/api/payments/webhook", 200, 200, 200, 200, 200),
                row("POST", "/webhooks/paypal", 200, 200, 200, 200, 200),
                row("GET", "/v3/api-docs", 200, 200, 200, 200, 200),
                row("GET", "/swagger-ui.html", 302, 302, 302, 302, 302),
                row("POST", "/api/subscriptions", 401, 400, 400, 400, 400),
                row("POST", "/api/subscriptions/link", 401, 400, 400, 400, 400),
                row("POST", "/api/subscriptions/change-plan", 401, 400, 400, 400, 400),
                row("POST", "/api/subscriptions/cancel", 401, 404, 404, 404, 404),
                row("POST", "/api/subscriptions/suspend", 401, 404, 404, 404, 404),
                row("POST", "/api/subscriptions/reactivate", 401, 404, 404, 404, 404),
                row("POST", "/api/subscriptions/pay-outstanding", 401, 404, 404, 404, 404),
                row("GET", "/api/subscriptions/status", 401, 200, 200, 200, 200),
                row("GET", "/api/subscriptions/check-access", 401, 200, 200, 200, 200),
                row("GET", "/api/paypal/subscription/check", 401, 200, 200, 200, 200),
                row("GET", "/api/subscriptions/billing-history", 401, 200, 200, 200, 200),
                row("GET", "/api/access/token", 401, 200, 200, 200, 200),
                row("GET", "/api/customers/anna/access", 401, 403, 200, 200, 200),
                row("POST", "/api/access/check", 401, 403, 400, 400, 400),
                row("GET", "/.well-known/jwks.json", 200, 200, 200, 200, 200),
                row("GET", "/api/unknown", 401, 404, 404, 404, 404),
                row("POST", "/api/plans", 401, 405, 405, 405, 405),
                row("GET", "/webhooks/paypal", 404, 404, 404, 404, 404),
                row("GET", "/unknown", 404, 404, 404, 404, 404),
                row("GET", "/", 404, 404, 404, 404, 404),
                row("GET", "/actuator/env", 404, 404, 404, 404, 404),
                row("GET", "/webjars/other/file.js", 404, 404, 404, 404, 404));
    }

    private static Stream<Arguments> adminRoutes() {
        return Stream.of(
                row("POST", "/api/admin/plans", 401, 403, 403, 400, 400),
                row(
                        "POST",
                        "/api/admin/subscriptions/00000000-0000-0000-0000-000000000001/capture-outstanding",
                        401,
                        403,
                        403,
                        404,
                        404),
                row("GET", "/api/admin/users/ann/access", 401, 403, 404, 404, 404),
                row("PUT", "/api/admin/users/ann/access-override", 401, 403, 403, 400, 400),
                row("DELETE", "/api/admin/users/ann/access-override", 401, 403, 403, 404, 404),
                row("GET", "/api/admin/webhooks", 401, 403, 200, 200, 200),
                row("GET", "/api/admin/webhooks/WH-NEVER", 401, 403, 404, 404, 404),
                row("POST", "/api/admin/webhooks/WH-NEVER/replay", 401, 403, 403, 404, 404),
                row("GET", "/api/admin/reconciliation", 401, 403, 200, 200, 200),
                row("GET", "/api/admin/reconciliation/none", 401, 403, 404, 404, 404),
                row("POST", "/api/admin/reconciliation/run", 401, 403, 403, 200, 200),
                row("GET", "/api/admin/anything", 401, 403, 404, 404, 404),
                row("HEAD", "/api/admin/anything", 401, 403, 404, 404, 404),
                row("PUT", "/api/admin/anything", 401, 403, 403, 404, 404),
                row("DELETE", "/api/admin/anything", 401, 403, 403, 404, 404),
                row("GET", "/api/admin/api-keys", 401, 403, 200, 200, 200),
                row("POST", "/api/admin/api-keys", 401, 403, 403, 400, 400),
                row("DELETE", "/api/admin/api-keys/none", 401, 403, 403, 404, 404));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("matrix")
    void every_cell_of_the_matrix(HttpMethod method, String path, int[] expected) {
        API.world().webhookOutcome = Mono.just(new ReceiveWebhook.Outcome.Stored("BILLING.PLAN.CREATED"));
        API.world().steerOutcome = Mono.just(new SteerSubscription.Outcome.NoSubscription());
        WebTestClient[] callers = {
            API.nobody(),
            API.subject(API.newSubject("user")),
            API.subject(API.newSubject("support")),
            API.subject(API.newSubject("admin")),
            API.subject(API.newSubject("super"))
        };

        for (int caller = 0; caller < callers.length; caller++) {
            callers[caller]
                    .method(method)
                    .uri(path)
                    .contentType(MediaType.APPLICATION_JSON)
                    .exchange()
                    .expectStatus()
                    .isEqualTo(expected[caller]);
        }
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

    private static Arguments row(String method, String path, int... statuses) {
        return Arguments.of(HttpMethod.valueOf(method), path, statuses);
    }
}
