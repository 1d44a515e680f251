package app.tollgate.adapter.web.plan;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.web.testing.Api;
import app.tollgate.adapter.web.testing.Samples;
import app.tollgate.application.plan.CreatePlan.Outcome;
import app.tollgate.application.plan.PlanDraft;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.ProviderPlanId;
import app.tollgate.domain.plan.Tier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

@Tag("PLN-2")
class PlanAdminControllerTest {

    @RegisterExtension
    static final Api API = new Api();

    private static final String EVERY_FIELD = """
        {"code":"pro_monthly","name":"Pro","description":"All of it","tier":"pro",
         "price":{"amount":"9.00","currency":"USD"},"interval":{"unit":"month","count":1},
         "trial":{"interval":{"unit":"day","count":7},"cycles":1},
         "features":["Everything"],"limits":{"repairs":300,"stock":"unlimited"},
         "creditsPerPayment":100,"creditsPerDay":5,
         "headlinePrice":{"amount":"6.58","currency":"USD"},"badge":"30% Off","sortOrder":1,
         "otherPrices":[{"price":{"amount":"756.00","currency":"INR"}},
                        {"currency":"JPY","rate":"150.5","rateDate":"2026-01-01"}],
         "status":"active"}\
        """;
    private static final String LEAST = """
        {"code":"basic","name":"Basic","tier":"basic","price":{"amount":"9","currency":"USD"},
         "interval":{"unit":"week"}%s}\
        """;

    @Test
    @Tag("PLN-1")
    void every_field_of_a_plan_reaches_the_use_case() {
        Plan plan = Samples.monthly();
        API.world().createOutcome = Mono.just(new Outcome.Created(plan));

        var answer = post(EVERY_FIELD);

        answer.expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals(HttpHeaders.LOCATION, "/api/plans/pro_monthly")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("pro_monthly");
        assertThat(API.world().asked)
                .containsExactly(
                        new PlanDraft(plan.code(), plan.terms(), plan.benefits(), plan.display(), plan.status()));
    }

    @Test
    void what_is_not_said_has_its_usual_value() {
        API.world().createOutcome = Mono.just(new Outcome.Created(Samples.monthly()));

        post(LEAST.formatted("")).expectStatus().isCreated();

        assertThat(API.world().asked).singleElement().satisfies(asked -> {
            PlanDraft draft = (PlanDraft) asked;
            assertThat(draft.terms().interval().count()).isEqualTo(1);
            assertThat(draft.terms().trial()).isEmpty();
            assertThat(draft.benefits().limits()).isEmpty();
            assertThat(draft.display().description()).isEmpty();
        });
    }

    @Test
    void a_payPal_plan_id_asks_for_a_link() {
        API.world().createOutcome = Mono.just(new Outcome.Created(Samples.monthly()));

        post(LEAST.formatted(",\"payPalPlanId\":\"P-5ML4271244454362WXNWU5NQ\""))
                .expectStatus()
                .isCreated();

        assertThat(API.world().asked).last().isEqualTo(new ProviderPlanId("P-5ML4271244454362WXNWU5NQ"));
    }

    @Test
    void asking_again_for_what_is_there_answers_200() {
        API.world().createOutcome = Mono.just(new Outcome.AlreadyThere(Samples.monthly()));

        post(EVERY_FIELD).expectStatus().isOk().expectBody().jsonPath("$.code").isEqualTo("pro_monthly");
    }

    @Test
    void each_refusal_is_a_problem_of_its_own() {
        refusal(new Outcome.UnknownTier(new Tier("gold")), 400, "invalid_request")
                .jsonPath("$.errors[0].field")
                .isEqualTo("tier");
        refused(new Outcome.TermsDiffer(), 409, "plan_terms_differ");
        refusal(new Outcome.LinkedElsewhere(new ProviderPlanId("P-2")), 409, "plan_linked_elsewhere")
                .jsonPath("$.payPalPlanId")
                .isEqualTo("P-2");
        refusal(new Outcome.ProviderDisagrees("price", "USD 9.00", "USD 10.00"), 422, "paypal_plan_differs")
                .jsonPath("$.term")
                .isEqualTo("price")
                .jsonPath("$.ours")
                .isEqualTo("USD 9.00")
                .jsonPath("$.theirs")
                .isEqualTo("USD 10.00");
        refused(new Outcome.NoSuchProviderPlan(), 422, "paypal_plan_unknown");
        refusal(new Outcome.ProviderRefused("PLAN_STATUS_INVALID", "debug-1"), 422, "paypal_refused")
                .jsonPath("$.issue")
                .isEqualTo("PLAN_STATUS_INVALID")
                .jsonPath("$.debugId")
                .isEqualTo("debug-1");
    }

    @Test
    void an_unreachable_payPal_says_when_to_ask_again() {
        API.world().createOutcome = Mono.just(new Outcome.NotYet());

        var answer = post(EVERY_FIELD);

        answer.expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals(HttpHeaders.RETRY_AFTER, "5")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("paypal_unavailable");
    }

    private static void refused(Outcome outcome, int status, String code) {
        assertThat(refusal(outcome, status, code)).isNotNull();
    }

    private static WebTestClient.BodyContentSpec refusal(Outcome outcome, int status, String code) {
        API.world().createOutcome = Mono.just(outcome);
        return post(EVERY_FIELD)
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }

    private static WebTestClient.ResponseSpec post(String body) {
        return API.admin()
                .post()
                .uri("/api/admin/plans")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }
}
