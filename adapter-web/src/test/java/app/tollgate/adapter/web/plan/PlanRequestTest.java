package app.tollgate.adapter.web.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import app.tollgate.adapter.web.testing.Api;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

@Tag("PLN-2")
class PlanRequestTest {

    @RegisterExtension
    static final Api API = new Api();

    private static final String LEAST = """
        {"code":"basic","name":"Basic","tier":"basic","price":{"amount":"9","currency":"USD"},
         "interval":{"unit":"week"}%s}\
        """;

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        var answer = post("""
            {"code":"Not A Code","name":" ","tier":"UP","price":{"amount":"1e9","currency":"USD"},
             "interval":{"unit":"decade"},"trial":{"interval":{"unit":"day"},"cycles":1000},
             "features":["ok",null],"sortOrder":-1,
             "limits":{"repairs":-1},"creditsPerDay":-1,"badge":"a\\u0000b",
             "otherPrices":[{"currency":"INR","rate":"0","rateDate":"2026-01-01"}],
             "status":"gone","payPalPlanId":"PROD-1"}\
            """);

        answer.expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[*].field")
                .value(fields -> assertThat(fields)
                        .asInstanceOf(LIST)
                        .containsExactlyInAnyOrder(
                                "code",
                                "name",
                                "tier",
                                "price.amount",
                                "interval.unit",
                                "trial.cycles",
                                "sortOrder",
                                "features[1]",
                                "limits.repairs",
                                "creditsPerDay",
                                "badge",
                                "otherPrices[0].rate",
                                "status",
                                "payPalPlanId"));
        assertThat(API.world().asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "limits":{"a b":1} | limits | a limit's name is 1 to 50 letters, digits, _ and -, not 'a b'
        "limits":{"uses":1000000000001} | limits.uses | a limit is 0 to 1000000000000, not 1000000000001
        "creditsPerPayment":1000000000001 | creditsPerPayment | credits are 0 to 1000000000000, not 1000000000001
        "badge":"12345678901234567890123456789012345678901" | badge | a badge is 1 to 40 characters on one line
        "sortOrder":1000001 | sortOrder | a sort order is 0 to 1000000, not 1000001
        """)
    void a_value_outside_the_bounds_of_a_plan_is_refused_with_the_rule(String member, String field, String message) {
        refusedField(LEAST.formatted("," + member), field, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        9 | "trial":{"interval":{"unit":"day"},"price":{"amount":"1","currency":"EUR"}} | trial
        9 | "setupFee":{"amount":"1","currency":"EUR"} | setupFee
        9 | "headlinePrice":{"amount":"1","currency":"EUR"} | headlinePrice
        9 | "otherPrices":[{"price":{"amount":"9","currency":"USD"}}] | otherPrices
        9 | "otherPrices":[{"price":{"amount":"9","currency":"INR"}},{"price":{"amount":"8","currency":"INR"}}] | otherPrices
        0 | "trial":{"interval":{"unit":"day"}} | trial
        0 | "setupFee":{"amount":"1","currency":"USD"} | setupFee
        """)
    void a_rule_over_several_fields_names_the_one_to_change(String price, String member, String field) {
        refusedField(LEAST.replace("\"9\"", "\"" + price + "\"").formatted("," + member), field);
    }

    @Test
    void an_amount_has_no_more_decimals_than_its_currency() {
        var answer = post(LEAST.replace("\"9\",\"currency\":\"USD\"", "\"9.5\",\"currency\":\"JPY\"")
                .formatted(""));

        answer.expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("price.amount");
    }

    @Test
    void fields_nobody_knows_and_values_of_another_type_are_refused_by_name() {
        refusedField(LEAST.formatted(",\"id\":\"0198c5a0-0000-7000-8000-000000000001\""), "id");
        refusedField(LEAST.formatted(",\"price2\":{}"), "price2");
        refusedField(LEAST.replace("\"9\"", "9").formatted(""), "price.amount");
        refusedField(LEAST.formatted(",\"sortOrder\":\"1\""), "sortOrder");
        refusedField(LEAST.formatted(",\"sortOrder\":1.5"), "sortOrder");
        refusedField(LEAST.formatted(",\"features\":\"one\""), "features");
    }

    private static void refusedField(String body, String field, String message) {
        post(body)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field)
                .jsonPath("$.errors[0].message")
                .isEqualTo(message);
    }

    private static void refusedField(String body, String field) {
        post(body)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("invalid_request")
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
        assertThat(API.world().asked).isEqualTo(List.of());
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
