package app.tollgate.adapter.web.user;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.web.testing.Api;
import app.tollgate.adapter.web.testing.TestClock;
import app.tollgate.application.Page;
import app.tollgate.application.port.view.UserTimeline;
import app.tollgate.application.port.view.UserTimeline.Happening;
import app.tollgate.application.user.ShowUsers.Detail;
import app.tollgate.domain.customer.Role;
import com.jayway.jsonpath.JsonPath;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Mono;

class UserTimelineControllerTest {

    @RegisterExtension
    static final Api API = new Api();

    private static final UserTimeline.Position.Behind MOMENT =
            new UserTimeline.Position.Behind(TestClock.NOW, "payment:1");

    @Test
    @Tag("ADM-2")
    void a_user_is_shown_with_what_happened_and_where_that_goes_on() {
        API.edge().users().detail = Mono.just(new Detail(
                SampleUsers.ann(),
                Optional.of(Role.SUPPORT),
                new Page<>(
                        List.of(new Happening(TestClock.NOW, "payment:1", Map.of("sale", "S-1"))),
                        Optional.of(MOMENT))));

        String page = bodyOf(get("/users/ann?limit=1").expectStatus().isOk());

        assertThat(JsonPath.<String>read(page, "$.user.id")).isEqualTo("ann");
        assertThat(JsonPath.<String>read(page, "$.role")).isEqualTo("support");
        assertThat(JsonPath.<Object>read(page, "$.timeline[0]"))
                .isEqualTo(Map.of(
                        "at", "2026-03-01T12:00:00Z", "kind", "payment", "id", "1", "facts", Map.of("sale", "S-1")));
        get("/users/ann?after=" + JsonPath.<String>read(page, "$.next"))
                .expectStatus()
                .isOk();
        assertThat(API.edge().users().asked)
                .containsExactly(
                        List.of(SampleUsers.ANN, 1, new UserTimeline.Position.Start()),
                        List.of(SampleUsers.ANN, 20, MOMENT));
    }

    @ParameterizedTest
    @Tag("ADM-2")
    @CsvSource({"/users/nobody", "/users/no%20id", "/customers/nobody"})
    void nobody_is_not_found(String path) {
        get(path).expectStatus().isNotFound().expectBody().jsonPath("$.code").isEqualTo("user_not_found");
    }

    private static String bodyOf(ResponseSpec answer) {
        return new String(answer.expectBody().returnResult().getResponseBody(), StandardCharsets.UTF_8);
    }

    private static ResponseSpec get(String path) {
        return API.admin()
                .get()
                .uri(URI.create("http://127.0.0.1:" + API.port() + "/api/admin" + path))
                .exchange();
    }
}
