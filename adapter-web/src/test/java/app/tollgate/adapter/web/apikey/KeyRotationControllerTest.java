package app.tollgate.adapter.web.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.web.testing.Api;
import app.tollgate.adapter.web.testing.BackEnd;
import app.tollgate.adapter.web.testing.Tiers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

/// A new key in the place of an old one.
@Tag("IDN-4")
class KeyRotationControllerTest {

    @RegisterExtension
    static final Api API = new Api();

    @BeforeEach
    void everybodyIsFree() {
        API.world().access = _ -> Mono.just(Tiers.free());
    }

    @Test
    void both_keys_open_the_same_routes_while_they_overlap() {
        BackEnd old = BackEnd.made(API, "access:read");
        ask(old.client(), 200);

        Map<?, ?> rotated = rotated(old.id(), "");

        assertThat(rotated.get("name")).isEqualTo("shop");
        assertThat(rotated.get("oldEndsAt"))
                .isEqualTo(API.clock().instant().plus(Duration.ofHours(24)).toString());
        ask(old.client(), 200);
        ask(API.withToken(String.valueOf(rotated.get("key"))), 200);
        assertThat(states()).containsExactlyInAnyOrder("ending", "active");
    }

    @Test
    void a_key_whose_time_is_over_is_refused_at_that_moment_though_it_is_remembered() {
        BackEnd old = BackEnd.made(API, "access:read");
        Instant end = API.clock().instant().plusSeconds(10);
        API.world().apiKeys.end(KeyIdText.read(old.id()), end);
        ask(old.client(), 200);
        int questions = API.world().apiKeys.questions();

        API.clock().advance(Duration.ofSeconds(10));

        ask(old.client(), 401);
        assertThat(API.world().apiKeys.questions()).as("it was remembered").isEqualTo(questions);
    }

    @Test
    void without_an_overlap_the_old_key_is_refused_by_the_next_call() {
        BackEnd old = BackEnd.made(API, "access:read");
        ask(old.client(), 200);

        Map<?, ?> rotated = rotated(old.id(), "{\"overlapHours\":0}");

        ask(old.client(), 401);
        ask(API.withToken(String.valueOf(rotated.get("key"))), 200);
        assertThat(states()).containsExactlyInAnyOrder("ended", "active");
    }

    @Test
    void a_key_is_rotated_once() {
        BackEnd old = BackEnd.made(API, "access:read");
        assertThat(rotated(old.id(), "{}")).isNotEmpty();

        rotate(old.id(), "{}")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("api_key_ended");
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000000000000000000000000000", "no-key"})
    void an_unknown_key_is_said_as_such(String id) {
        rotate(id, "{}").expectStatus().isNotFound();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "721", "1.5", "\"24\"", "99999999999"})
    void an_overlap_is_whole_hours_within_a_month(String hours) {
        BackEnd old = BackEnd.made(API, "access:read");

        rotate(old.id(), "{\"overlapHours\":" + hours + "}").expectStatus().isBadRequest();
        assertThat(API.world().apiKeys.all()).hasSize(1);
    }

    private static Map<?, ?> rotated(String id, String body) {
        return rotate(id, body)
                .expectStatus()
                .isCreated()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
    }

    private static WebTestClient.ResponseSpec rotate(String id, String body) {
        return API.admin()
                .post()
                .uri("/api/admin/api-keys/{id}/rotate", id)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private static List<String> states() {
        List<?> keys = (List<?>) API.admin()
                .get()
                .uri("/api/admin/api-keys")
                .exchange()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody()
                .get("keys");
        return keys.stream()
                .map(key -> String.valueOf(((Map<?, ?>) key).get("state")))
                .toList();
    }

    private static void ask(WebTestClient caller, int status) {
        caller.get().uri("/api/customers/anna/access").exchange().expectStatus().isEqualTo(status);
    }
}
