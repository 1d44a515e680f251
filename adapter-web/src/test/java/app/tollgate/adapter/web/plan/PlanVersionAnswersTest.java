package app.tollgate.adapter.web.plan;

import static app.tollgate.adapter.web.testing.Samples.money;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.web.testing.Api;
import app.tollgate.adapter.web.testing.Questions.VersionLinkQuestion;
import app.tollgate.adapter.web.testing.Samples;
import app.tollgate.application.plan.AddPlanVersion.Outcome;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.PlanTerms;
import app.tollgate.domain.plan.ProviderPlanId;
import app.tollgate.domain.plan.Publication;
import app.tollgate.domain.plan.Tier;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

/// What making and listing versions answers.
@Tag("PLN-4")
class PlanVersionAnswersTest {

    @RegisterExtension
    static final Api API = new Api();

    private static final String PATH = "/api/admin/plans/pro_monthly/versions";
    private static final String DEARER = "{\"price\":{\"amount\":\"12.00\",\"currency\":\"USD\"}}";

    private final Plan known = Samples.monthly();
    private final Plan next = new Plan(
            known.id(),
            known.code(),
            2,
            new PlanTerms(money("12.00", "USD"), known.terms().interval(), Optional.empty(), Optional.empty()),
            known.benefits(),
            known.display(),
            known.status(),
            new Publication.Unpublished());

    @BeforeEach
    void one_plan_is_sold() {
        API.world().plans = List.of(known);
        API.world().versionOutcome = Mono.just(new Outcome.Added(next));
    }

    @Test
    void asking_again_for_what_is_there_answers_200() {
        API.world().versionOutcome = Mono.just(new Outcome.AlreadyThere(next));

        post(DEARER)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.price.amount")
                .isEqualTo("12.00");
    }

    @Test
    void each_refusal_is_a_problem_of_its_own() {
        refused(new Outcome.NoSuchPlan(), 404, "plan_not_found");
        refused(new Outcome.Overtaken(), 409, "concurrent_change");
        refused(new Outcome.UnknownTier(new Tier("gold")), 400, "invalid_request");
        refused(new Outcome.ProviderRefused("PLAN_STATUS_INVALID", "d1"), 422, "paypal_refused");
        refused(new Outcome.LinkedElsewhere(new ProviderPlanId("P-2")), 409, "plan_linked_elsewhere");
        refused(new Outcome.ProviderPlanTaken(known.code()), 409, "paypal_plan_taken");
        refused(new Outcome.ProviderDisagrees("price", "USD 12.00", "USD 9.00"), 422, "paypal_plan_differs");
        refused(new Outcome.NoSuchProviderPlan(), 422, "paypal_plan_unknown");
        refused(new Outcome.NotYet(), 503, "paypal_unavailable");
    }

    @Test
    void a_paypal_plan_that_is_named_is_linked() {
        post("{\"price\":{\"amount\":\"12.00\",\"currency\":\"USD\"},\"payPalPlanId\":\"P-5ML4271244454362WXNWU5NQ\"}")
                .expectStatus()
                .isCreated();

        assertThat(API.world().asked)
                .singleElement()
                .isInstanceOfSatisfying(
                        VersionLinkQuestion.class,
                        asked -> assertThat(asked.existing())
                                .isEqualTo(new ProviderPlanId("P-5ML4271244454362WXNWU5NQ")));
    }

    @Test
    void a_code_that_nobody_sells_has_no_versions() {
        for (String code : List.of("nowhere", "No")) {
            String path = "/api/admin/plans/" + code + "/versions";
            notFound(API.admin().get().uri(path).exchange());
            notFound(post(path, DEARER));
        }
    }

    @Test
    void all_versions_are_listed_newest_first_with_what_is_on_sale() {
        API.world().plans = List.of(known, next);

        API.admin()
                .get()
                .uri(PATH)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.versions.length()")
                .isEqualTo(2)
                .jsonPath("$.versions[0].version")
                .isEqualTo(2)
                .jsonPath("$.versions[0].onSale")
                .isEqualTo(false)
                .jsonPath("$.versions[0].payPalProductId")
                .doesNotExist()
                .jsonPath("$.versions[1].onSale")
                .isEqualTo(true)
                .jsonPath("$.versions[1].payPalProductId")
                .isEqualTo("PROD-1")
                .jsonPath("$.versions[1].plan.payPalPlanId")
                .isEqualTo("P-1")
                .jsonPath("$.versions[1].plan.status")
                .isEqualTo("active");
    }

    private static void refused(Outcome outcome, int status, String code) {
        API.world().versionOutcome = Mono.just(outcome);
        post(DEARER)
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }

    private static void notFound(WebTestClient.ResponseSpec answer) {
        answer.expectStatus().isNotFound().expectBody().jsonPath("$.code").isEqualTo("plan_not_found");
    }

    private static WebTestClient.ResponseSpec post(String body) {
        return post(PATH, body);
    }

    private static WebTestClient.ResponseSpec post(String path, String body) {
        return API.admin()
                .post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }
}
