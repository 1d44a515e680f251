package app.tollgate.adapter.web.plan;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.web.testing.Api;
import app.tollgate.adapter.web.testing.Samples;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.http.HttpHeaders;
import org.springframework.test.json.JsonCompareMode;

@Tag("PLN-3")
class PlanControllerTest {

    @RegisterExtension
    static final Api API = new Api();

    private static final String MONTHLY = """
        {"code":"pro_monthly","version":1,"name":"Pro","description":"All of it","tier":"pro",
         "price":{"amount":"9.00","currency":"USD"},"interval":{"unit":"month","count":1},
         "pricePerMonth":{"amount":"9.00","currency":"USD"},
         "trial":{"interval":{"unit":"day","count":7},"cycles":1,"price":null},"setupFee":null,
         "features":["Everything"],"limits":{"repairs":300,"stock":"unlimited"},
         "creditsPerPayment":100,"creditsPerDay":5,
         "headlinePrice":{"amount":"6.58","currency":"USD"},"badge":"30% Off","sortOrder":1,
         "otherPrices":[{"price":{"amount":"756.00","currency":"INR"},"rate":null,"rateDate":null},
                        {"price":{"amount":"1355","currency":"JPY"},"rate":"150.5","rateDate":"2026-01-01"}],
         "status":"active","purchasable":true,"payPalPlanId":"P-1"}\
        """;

    @BeforeEach
    void two_plans_are_on_sale() {
        API.world().plans = List.of(Samples.monthly(), Samples.yearly());
    }

    @Test
    @Tag("PLN-1")
    void a_plan_is_shown_with_every_field_of_it() {
        var answer = API.nobody().get().uri("/api/plans/pro_monthly").exchange();

        answer.expectStatus().isOk().expectBody().json(MONTHLY, JsonCompareMode.STRICT);
    }

    @Test
    @Tag("PLN-1")
    void a_yearly_price_is_also_given_per_month() {
        var answer = API.nobody().get().uri("/api/plans/pro_yearly").exchange();

        answer.expectBody()
                .jsonPath("$.pricePerMonth.amount")
                .isEqualTo("6.58")
                .jsonPath("$.setupFee.amount")
                .isEqualTo("5.00")
                .jsonPath("$.trial")
                .isEmpty();
    }

    @Test
    void plans_are_listed_for_everybody_in_the_order_of_the_use_case() {
        var answer = API.nobody().get().uri("/api/plans").exchange();

        answer.expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "max-age=60, public")
                .expectBody()
                .jsonPath("$.plans[0].code")
                .isEqualTo("pro_monthly")
                .jsonPath("$.plans[1].code")
                .isEqualTo("pro_yearly");
    }

    @Test
    void a_stale_token_keeps_nobody_from_a_price() {
        var answer = API.withToken("not.a.token").get().uri("/api/plans").exchange();

        answer.expectStatus().isOk();
    }

    @Test
    void whoever_has_the_current_plans_is_told_so_without_a_body() {
        String tag = tagOf("/api/plans");

        var answer = API.nobody()
                .get()
                .uri("/api/plans")
                .header(HttpHeaders.IF_NONE_MATCH, tag)
                .exchange();

        answer.expectStatus()
                .isNotModified()
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, tag)
                .expectBody()
                .isEmpty();
    }

    @Test
    void the_tag_is_strong_and_changes_with_the_content() {
        String before = tagOf("/api/plans");
        API.world().plans = List.of(Samples.monthly());

        String after = tagOf("/api/plans");

        assertThat(before).startsWith("\"").isNotEqualTo(after);
    }

    @Test
    void head_is_answered_as_get_without_the_body() {
        var answer = API.nobody().head().uri("/api/plans").exchange();

        answer.expectStatus().isOk().expectHeader().exists(HttpHeaders.ETAG);
    }

    @Test
    void an_unknown_or_impossible_code_is_a_plan_not_found() {
        for (String code : List.of("unknown", "NOT-A-CODE")) {
            var answer = API.nobody().get().uri("/api/plans/{code}", code).exchange();

            answer.expectStatus().isNotFound().expectBody().jsonPath("$.code").isEqualTo("plan_not_found");
        }
    }

    private static String tagOf(String uri) {
        return API.nobody()
                .get()
                .uri(uri)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseHeaders()
                .getETag();
    }
}
