package app.tollgate.journey;

import static org.awaitility.Awaitility.await;

import app.tollgate.development.Issuer;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/// A customer nobody has seen before, with a browser.
record Buyer(String token, WebTestClient api) {

    static final Duration SOON = Duration.ofSeconds(20);

    private static final Duration AN_HOUR = Duration.ofHours(1);

    static Buyer someone(Issuer issuer, RunningService service) {
        return someone(issuer, service.api());
    }

    static Buyer someone(Issuer issuer, WebTestClient api) {
        String id = UUID.randomUUID().toString();
        return new Buyer(issuer.tokenFor(id, id + "@example.com", "Some One", AN_HOUR), api);
    }

    /// The same customer, after the service was started anew.
    Buyer at(RunningService service) {
        return new Buyer(token, service.api());
    }

    ResponseSpec get(String path) {
        return api.get()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }

    ResponseSpec post(String path, String body) {
        return api.post()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    ResponseSpec put(String path, String body) {
        return api.put()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    ResponseSpec delete(String path) {
        return api.delete()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }

    ResponseSpec wants(String plan) {
        return post("/api/subscriptions", """
            {"plan": "%s", "returnUrl": "https://shop.example/welcome", "cancelUrl": "https://shop.example/pricing"}\
            """.formatted(plan));
    }

    /// Answers the id of the subscription, which waits for the approval.
    String subscribesTo(String plan) {
        Map<?, ?> answer = wants(plan)
                .expectStatus()
                .isCreated()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return String.valueOf(answer.get("subscriptionId"));
    }

    BodyContentSpec access() {
        return get("/api/subscriptions/check-access").expectStatus().isOk().expectBody();
    }

    void awaitsAccess() {
        awaitsAccess(SOON);
    }

    void awaitsAccess(Duration atMost) {
        await().atMost(atMost)
                .untilAsserted(() -> access().jsonPath("$.hasFullAccess").isEqualTo(true));
    }

    BodyContentSpec history() {
        return get("/api/subscriptions/billing-history").expectStatus().isOk().expectBody();
    }
}
