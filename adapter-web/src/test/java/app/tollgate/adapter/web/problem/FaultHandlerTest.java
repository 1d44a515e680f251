package app.tollgate.adapter.web.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.tollgate.adapter.web.testing.Api;
import app.tollgate.application.port.store.StaleWrite;
import app.tollgate.application.port.store.StoreUnavailable;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

/// What was thrown, by us or by the framework, as the caller sees it.
class FaultHandlerTest {

    @RegisterExtension
    static final Api API = new Api();

    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void a_problem_has_all_members_of_rfc_9457_and_a_code() {
        var answer = API.nobody().get().uri("/nowhere?secret=1").exchange();

        answer.expectStatus()
                .isNotFound()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .json("""
                    {"type":"urn:tollgate:problem:not_found","code":"not_found","title":"There is nothing here",
                     "status":404,"detail":"There is no such route.","instance":"/nowhere"}\
                    """, JsonCompareMode.STRICT);
    }

    @Test
    void a_refusal_of_a_controller_has_the_same_members() {
        var answer = API.nobody().get().uri("/api/plans/none").exchange();

        answer.expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:tollgate:problem:plan_not_found")
                .jsonPath("$.status")
                .isEqualTo(404)
                .jsonPath("$.instance")
                .isEqualTo("/api/plans/none");
    }

    @Test
    void unknown_routes_methods_and_types_are_problems() {
        answers(API.user().get().uri("/api/nothing").exchange(), 404, "not_found");
        var notAllowed = problem(API.user().delete().uri("/api/plans").exchange(), 405, "method_not_allowed");
        assertThat(notAllowed.getResponseHeaders().getFirst(HttpHeaders.ALLOW)).isEqualTo("GET");
        answers(
                API.nobody()
                        .get()
                        .uri("/api/subscriptions/client-id")
                        .accept(MediaType.TEXT_HTML)
                        .exchange(),
                406,
                "not_acceptable");
        answers(
                API.user()
                        .post()
                        .uri("/api/subscriptions")
                        .contentType(MediaType.TEXT_PLAIN)
                        .bodyValue("plan=pro")
                        .exchange(),
                415,
                "unsupported_media_type");
    }

    @Test
    void requests_that_the_firewall_stops_are_problems() {
        answers(API.nobody().get().uri("/api/plans/{code}", "a%00b").exchange(), 400, "invalid_request");
    }

    @Test
    void broken_json_is_said_to_be_broken_and_where() {
        for (String broken : new String[] {
            "{\"plan\":", "{\"plan\":\"a\"}}", "{\"plan\":\"a\",\"plan\":\"b\"}", "<xml/>", "[]", "\"text\"", "null", ""
        }) {
            answers(post(broken), 400, "invalid_request");
        }
        post("{\"plan\":\n?}")
                .expectBody()
                .jsonPath("$.detail")
                .value(
                        String.class,
                        detail -> assertThat(detail).contains("line 2").doesNotContain("tools.jackson"));
    }

    @Test
    void a_body_beyond_64_kib_is_too_large() {
        String large = "{\"plan\":\"" + "x".repeat(160 * 1024) + "\"}";

        answers(post(large), 413, "request_too_large");
    }

    @Test
    void deep_nesting_is_refused_without_harm() {
        answers(post("[".repeat(30_000)), 400, "invalid_request");
    }

    @Test
    void a_change_by_somebody_else_is_a_conflict() {
        API.world().startOutcome = Mono.error(() -> new StaleWrite("subscription"));

        answers(subscribe(), 409, "concurrent_change");
    }

    @Test
    void an_unreachable_store_says_when_to_ask_again() {
        API.world().startOutcome = Mono.error(() -> new StoreUnavailable(new IOException("db.internal:5432 refused")));

        var answer = problem(subscribe(), 503, "store_unavailable");

        assertThat(answer.getResponseHeaders().getFirst(HttpHeaders.RETRY_AFTER))
                .isEqualTo("5");
        assertThat(answer.getResponseBody()).doesNotContain("5432");
    }

    @Test
    void a_token_that_cannot_be_checked_is_no_refusal() {
        API.issuer().isDown(true);
        API.clock().advance(Duration.ofHours(25));

        var answer = problem(status(), 503, "identity_unavailable");

        assertThat(answer.getResponseHeaders().getFirst(HttpHeaders.RETRY_AFTER))
                .isEqualTo("5");
        API.issuer().isDown(false);
        await().atMost(SOON).untilAsserted(() -> status().expectStatus().isOk());
    }

    @Test
    void anything_unexpected_keeps_its_internals_to_itself_and_names_a_reference() {
        API.world().startOutcome = Mono.error(() -> new IllegalStateException("password=hunter2 at Secret.java:1"));

        var answer = problem(subscribe(), 500, "internal_error");

        assertThat(answer.getResponseBody())
                .contains("\"reference\":\"")
                .doesNotContain("hunter2")
                .doesNotContain("IllegalState");
    }

    private static WebTestClient.ResponseSpec status() {
        return API.user().get().uri("/api/subscriptions/status").exchange();
    }

    private static WebTestClient.ResponseSpec subscribe() {
        return post("""
            {"plan":"pro","returnUrl":"https://shop.example/","cancelUrl":"https://shop.example/"}\
            """);
    }

    private static WebTestClient.ResponseSpec post(String body) {
        return API.user()
                .post()
                .uri("/api/subscriptions")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private static void answers(WebTestClient.ResponseSpec answer, int status, String code) {
        assertThat(problem(answer, status, code).getResponseHeaders()).isNotNull();
    }

    /// The answer, once its status and code were looked at.
    private static EntityExchangeResult<String> problem(WebTestClient.ResponseSpec answer, int status, String code) {
        var result = answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody(String.class)
                .returnResult();
        assertThat(result.getResponseBody()).contains("\"code\":\"" + code + "\"");
        return result;
    }
}
