package app.tollgate.adapter.web.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import app.tollgate.adapter.web.testing.Api;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
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
             "setupFee":{"amount":"1.00","currency":"EUR"},"features":["ok",null],
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
                                "setupFee.currency",
                                "features[1]",
                                "limits.repairs",
                                "creditsPerDay",
                                "badge",
                                "otherPrices[0].rate",
                                "status",
                                "payPalPlanId"));
        assertThat(API.world().asked).isEmpty();
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
