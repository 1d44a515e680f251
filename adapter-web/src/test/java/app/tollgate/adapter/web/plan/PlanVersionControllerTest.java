package app.tollgate.adapter.web.plan;

import static app.tollgate.adapter.web.testing.Samples.money;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.web.testing.Api;
import app.tollgate.adapter.web.testing.Questions.VersionQuestion;
import app.tollgate.adapter.web.testing.Samples;
import app.tollgate.application.plan.AddPlanVersion.Outcome;
import app.tollgate.application.plan.PlanDraft;
import app.tollgate.domain.period.BillingInterval;
import app.tollgate.domain.plan.DisplayPrice;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.PlanTerms;
import app.tollgate.domain.plan.Publication;
import app.tollgate.domain.plan.Tier;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

@Tag("PLN-4")
class PlanVersionControllerTest {

    @RegisterExtension
    static final Api API = new Api();

    private static final String PATH = "/api/admin/plans/pro_monthly/versions";
    private static final String DEARER = "{\"price\":{\"amount\":\"12.00\",\"currency\":\"USD\"}%s}";

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
    void a_price_alone_keeps_everything_but_what_said_the_old_price() {
        post(DEARER.formatted(""))
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals(HttpHeaders.LOCATION, "/api/plans/pro_monthly")
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(2);

        PlanTerms terms = new PlanTerms(
                money("12.00", "USD"),
                known.terms().interval(),
                known.terms().trial(),
                known.terms().setupFee());
        assertThat(API.world().asked)
                .containsExactly(new VersionQuestion(
                        new PlanDraft(
                                known.code(),
                                terms,
                                known.benefits(),
                                known.display().withoutWhatSaysThePrice(),
                                known.status()),
                        1));
        assertThat(draft().display().badge()).isEmpty();
        assertThat(draft().display().headline()).isEmpty();
        assertThat(draft().display().otherPrices()).singleElement().isInstanceOf(DisplayPrice.Converted.class);
    }

    @Test
    void what_is_said_is_what_the_version_has() {
        post(DEARER.formatted("""
            ,"interval":{"unit":"year","count":1},"trial":{"cycles":0},
            "setupFee":{"amount":"3","currency":"USD"},
            "name":"Pro 27","description":"More","tier":"basic","features":["One"],"limits":{"repairs":1},
            "creditsPerPayment":7,"creditsPerDay":0,"headlinePrice":{"amount":"1","currency":"USD"},
            "badge":"New","sortOrder":9,"otherPrices":[]\
            """)).expectStatus().isCreated();

        assertThat(draft().terms())
                .isEqualTo(new PlanTerms(
                        money("12.00", "USD"),
                        new BillingInterval(BillingInterval.Unit.YEAR, 1),
                        Optional.empty(),
                        Optional.of(money("3.00", "USD"))));
        assertThat(draft().benefits().tier()).isEqualTo(new Tier("basic"));
        assertThat(draft().benefits().features()).containsExactly("One");
        assertThat(draft().benefits().limits()).containsOnlyKeys("repairs");
        assertThat(draft().benefits().creditsPerPayment()).isEqualTo(7);
        assertThat(draft().benefits().creditsPerDay()).isZero();
        assertThat(draft().display().name()).isEqualTo("Pro 27");
        assertThat(draft().display().headline()).contains(money("1.00", "USD"));
        assertThat(draft().display().badge()).contains("New");
        assertThat(draft().display().sortOrder()).isEqualTo(9);
        assertThat(draft().display().otherPrices()).isEmpty();
    }

    @Test
    void the_same_price_keeps_what_is_said_about_it() {
        post("{\"price\":{\"amount\":\"9.00\",\"currency\":\"USD\"},\"trial\":{\"cycles\":0}}")
                .expectStatus()
                .isCreated();

        assertThat(draft().display()).isEqualTo(known.display());
        assertThat(draft().terms().trial()).isEmpty();
    }

    @Test
    void what_does_not_fit_is_named() {
        invalid("{}", "price");
        invalid(DEARER.formatted(",\"code\":\"other\""), "code");
        invalid(DEARER.formatted(",\"trial\":{\"cycles\":1}"), "trial.interval");
        invalid(DEARER.formatted(",\"setupFee\":{\"amount\":\"3\",\"currency\":\"EUR\"}"), "setupFee");
        invalid(DEARER.formatted(",\"headlinePrice\":{\"amount\":\"3\",\"currency\":\"EUR\"}"), "headlinePrice");
        invalid("{\"price\":{\"amount\":\"0\",\"currency\":\"USD\"}}", "trial");
        invalid("{\"price\":{\"amount\":\"1500\",\"currency\":\"JPY\"}}", "otherPrices");
        assertThat(API.world().asked).isEmpty();
    }

    private static PlanDraft draft() {
        return ((VersionQuestion) API.world().asked.getLast()).draft();
    }

    private static void invalid(String body, String field) {
        post(body)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
    }

    private static WebTestClient.ResponseSpec post(String body) {
        return API.admin()
                .post()
                .uri(PATH)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }
}
