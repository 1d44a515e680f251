package app.tollgate.adapter.web.testing;

import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/// A back end of the product, with the API key an admin made for it.
public record BackEnd(String id, String key, WebTestClient client) {

    public static BackEnd made(Api api, String... scopes) {
        Map<?, ?> answer = api.admin()
                .post()
                .uri("/api/admin/api-keys")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("name", "shop", "scopes", List.of(scopes)))
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        String key = String.valueOf(answer.get("key"));
        return new BackEnd(String.valueOf(answer.get("id")), key, api.withToken(key));
    }
}
