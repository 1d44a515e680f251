package app.tollgate.adapter.web.token;

import app.tollgate.adapter.web.testing.Api;
import app.tollgate.adapter.web.testing.TestClock;
import app.tollgate.application.token.IssueAccessToken.Outcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.test.json.JsonCompareMode;
import reactor.core.publisher.Mono;

@Tag("ACC-6")
class AccessTokenControllerTest {

    @RegisterExtension
    static final Api API = new Api();

    @Test
    void the_caller_gets_a_token_of_their_own_and_nobody_keeps_it() {
        API.world().tokens =
                customer -> Mono.just(new Outcome.Issued("for-" + customer.value(), TestClock.NOW.plusMillis(300_900)));
        String anna = API.newSubject("user");

        var answer = API.subject(anna).get().uri("/api/access/token").exchange();

        answer.expectStatus()
                .isOk()
                .expectHeader()
                .valueMatches("Cache-Control", ".*no-store.*")
                .expectBody()
                .json("""
                    {"token":"for-%s","expiresAt":"2026-03-01T12:05:00Z"}\
                    """.formatted(anna), JsonCompareMode.STRICT);
    }

    @Test
    void while_no_key_may_sign_the_caller_is_asked_to_come_back() {
        API.world().tokens = _ -> Mono.just(new Outcome.NoKeyYet());

        var answer = API.user().get().uri("/api/access/token").exchange();

        answer.expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .exists("Retry-After")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("signing_key_unavailable");
    }
}
