package app.tollgate.adapter.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.web.testing.Api;
import app.tollgate.application.access.ExplainAccess.Outcome;
import app.tollgate.application.access.ExplainAccess.Question;
import app.tollgate.domain.access.AccessRules;
import app.tollgate.domain.customer.CustomerId;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

@Tag("ACC-5")
class AccessExplanationTest {

    @RegisterExtension
    static final Api API = new Api();

    private static final String CHECK = "/api/subscriptions/check-access";

    @Test
    void every_rule_is_listed_with_the_facts_it_looked_at() {
        API.world().explanation = Mono.just(SampleExplanation.paid());

        var rules = ask(API.user(), CHECK + "?explain=true")
                .jsonPath("$.rules.length()")
                .isEqualTo(AccessRules.IN_ORDER.size())
                .jsonPath("$.reason")
                .isEqualTo("subscription_paid");

        rules.jsonPath("$.rules[0].id")
                .isEqualTo("override")
                .jsonPath("$.rules[0].outcome")
                .isEqualTo("silent")
                .jsonPath("$.rules[0].facts[0].since")
                .isEqualTo("2026-02-01T10:00:00Z")
                .jsonPath("$.rules[1].decided")
                .isEqualTo(true)
                .jsonPath("$.rules[6].outcome")
                .isEqualTo("held")
                .jsonPath("$.rules[6].facts[0].endsAt")
                .isEqualTo("2026-03-31T10:00:00Z")
                .jsonPath("$.rules[16].facts.length()")
                .isEqualTo(0);
    }

    @Test
    void a_rule_has_its_sentence_and_a_fact_its_own_outcome() {
        API.world().explanation = Mono.just(SampleExplanation.paid());

        ask(API.user(), CHECK + "?explain=true").json("""
            {"rules":[{},{
              "id":"subscription_paid","outcome":"held","decided":true,
              "rule":"A subscription gives its plan's tier until paid-through, whether PayPal still bills it or it was \
            cancelled; a suspended or expired one gives nothing.",
              "facts":[{"kind":"subscription","id":"0198c5a0-0000-7000-8000-000000000001","tier":"pro",
                "plan":"pro_monthly","state":"past_due","startsAt":"2026-02-01T10:00:00Z",
                "paidThrough":"2026-03-31T10:00:00Z","verifiedAt":"2026-03-01T12:00:00Z","outcome":"held"}]},
             {},{},{},{},{},{},{},{},{},{},{},{},{},{},{}]}\
            """, JsonCompareMode.LENIENT);
    }

    @Test
    void without_asking_for_them_there_are_no_rules() {
        API.world().explanation = Mono.just(SampleExplanation.paid());

        ask(API.user(), CHECK + "?at=2026-02-20T00:00:00Z")
                .jsonPath("$.source")
                .isEqualTo("cache")
                .jsonPath("$.rules")
                .doesNotExist();
    }

    @Test
    void the_moment_asked_about_reaches_the_question_and_now_has_none() {
        API.world().explanation = Mono.just(SampleExplanation.paid());
        String subject = API.newSubject("user");

        ask(API.subject(subject), CHECK + "?at=2026-02-20T00:00:00.5Z")
                .jsonPath("$.reason")
                .isNotEmpty();
        ask(API.subject(subject), CHECK + "?explain=true").jsonPath("$.reason").isNotEmpty();

        CustomerId caller = new CustomerId(subject);
        assertThat(API.world().asked)
                .containsExactly(
                        new Question(caller, Optional.of(Instant.parse("2026-02-20T00:00:00.5Z"))),
                        new Question(caller, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-02-20", "2026-02-20T00:00:00", "1771545600"})
    void what_is_no_moment_is_said_of_the_field(String at) {
        refusesAt(at);
    }

    @Test
    void the_future_is_refused_at_the_field() {
        API.world().explanation = Mono.just(new Outcome.NotYetKnown());

        refusesAt("2099-01-01T00:00:00Z");
    }

    @Test
    void what_was_let_go_is_refused_at_the_field() {
        API.world().explanation = Mono.just(new Outcome.NoLongerKnown(Instant.parse("2025-02-20T00:00:00Z")));

        refusesAt("2025-01-01T00:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"support", "admin"})
    void support_and_admins_see_another_users_access(String role) {
        API.world().explanation = Mono.just(SampleExplanation.paid());

        ask(API.subject(API.newSubject(role)), "/api/admin/users/ann/access?explain=true&at=2026-02-20T00:00:00Z")
                .jsonPath("$.rules[1].id")
                .isEqualTo("subscription_paid");

        assertThat(API.world().asked)
                .containsExactly(
                        new Question(new CustomerId("ann"), Optional.of(Instant.parse("2026-02-20T00:00:00Z"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "no%20id"})
    void a_user_nobody_knows_is_not_found(String id) {
        API.admin()
                .get()
                .uri(URI.create("http://127.0.0.1:" + API.port() + "/api/admin/users/" + id + "/access"))
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("user_not_found");
    }

    private static void refusesAt(String at) {
        API.user()
                .get()
                .uri(CHECK + "?at=" + at)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("invalid_request")
                .jsonPath("$.errors[0].field")
                .isEqualTo("at");
    }

    private static WebTestClient.BodyContentSpec ask(WebTestClient caller, String address) {
        return caller.get().uri(address).exchange().expectStatus().isOk().expectBody();
    }
}
