package app.tollgate.adapter.web.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.web.testing.Api;
import app.tollgate.adapter.web.testing.BackEnd;
import app.tollgate.domain.apikey.ApiKey;
import app.tollgate.domain.apikey.Scope;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;

@Tag("IDN-4")
class ApiKeyAdminControllerTest {

    @RegisterExtension
    static final Api API = new Api();

    @Test
    void a_new_key_is_shown_once_and_only_its_hash_goes_further() {
        BackEnd made = BackEnd.made(API, "access:read", "usage:write");

        assertThat(made.key()).matches("tg_[0-9a-f]{32}_[A-Za-z0-9_-]{43}").contains(made.id());
        ApiKey stored = API.world().apiKeys.all().getFirst();
        assertThat(stored.scopes()).containsExactlyInAnyOrder(Scope.ACCESS_READ, Scope.USAGE_WRITE);
        assertThat(stored.createdBy().value()).startsWith("admin-");
        String secret = made.key().substring(36);
        assertThat(stored.secretHash().hex())
                .isEqualTo(new KeySecret(secret).hash().hex());
        assertThat(listed())
                .contains(made.id())
                .doesNotContain(secret)
                .doesNotContain(stored.secretHash().hex());
    }

    @Test
    void no_two_secrets_are_the_same() {
        assertThat(BackEnd.made(API, "access:read").key().substring(36))
                .isNotEqualTo(BackEnd.made(API, "access:read").key().substring(36));
    }

    @Test
    void a_key_and_its_parts_are_never_printed() {
        BackEnd made = BackEnd.made(API, "access:read");
        String secret = made.key().substring(36);

        assertThat(PresentedKey.read(made.key()).orElseThrow().toString()).doesNotContain(secret);
        assertThat(new KeySecret(secret).toString()).doesNotContain(secret);
        assertThat(ApiKeyJson.Created.of(API.world().apiKeys.all().getFirst(), new KeySecret(secret))
                        .toString())
                .doesNotContain(secret);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
        {}                                              | name
        {"name":" ","scopes":["access:read"]}           | name
        {"name":"shop"}                                 | scopes
        {"name":"shop","scopes":[]}                     | scopes
        {"name":"shop","scopes":["access:write"]}       | scopes[0]
        {"name":"shop","scopes":["access:read",null]}   | scopes[1]
        """)
    void what_is_wrong_is_named(String body, String field) {
        var answer = API.admin()
                .post()
                .uri("/api/admin/api-keys")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();

        answer.expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
    }

    @Test
    void a_key_may_be_revoked_again_and_again() {
        BackEnd made = BackEnd.made(API, "access:read");

        delete(made.id(), 204);
        delete(made.id(), 204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000000000000000000000000000", "no-key", "00000000-0000-0000-0000-000000000000"})
    void an_unknown_key_is_said_as_such(String id) {
        delete(id, 404);
    }

    private static void delete(String id, int status) {
        API.admin()
                .delete()
                .uri(uri -> uri.path("/api/admin/api-keys/{id}").build(Map.of("id", id)))
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }

    private static String listed() {
        return API.admin()
                .get()
                .uri("/api/admin/api-keys")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }
}
