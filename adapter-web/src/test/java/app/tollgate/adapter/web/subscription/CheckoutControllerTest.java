package app.tollgate.adapter.web.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.web.testing.Api;
import app.tollgate.adapter.web.testing.Samples;
import app.tollgate.domain.period.BillingInterval;
import app.tollgate.domain.plan.PlanTerms;
import app.tollgate.domain.plan.Publication;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.test.json.JsonCompareMode;

@Tag("SUB-11")
class CheckoutControllerTest {

    @RegisterExtension
    static final Api API = new Api();

    private static final PlanTerms POUNDS = new PlanTerms(
            Samples.money("20.88", "GBP"),
            new BillingInterval(BillingInterval.Unit.MONTH, 1),
            Optional.empty(),
            Optional.empty());

    @Test
    void a_page_gets_all_it_needs_for_payPals_buttons() {
        API.world().plans = List.of(Samples.plan("pounds", POUNDS), Samples.monthly(), Samples.yearly());

        var answer = API.nobody().get().uri("/api/subscriptions/client-id").exchange();

        answer.expectStatus().isOk().expectBody().json("""
            {"clientId":"client id&1","environment":"sandbox","vault":true,"intent":"subscription","currency":"USD",
             "sdkUrl":"https://www.paypal.com/sdk/js?client-id=client%20id%261&components=buttons\
            &vault=true&intent=subscription&currency=USD"}\
            """, JsonCompareMode.STRICT);
    }

    @Test
    void among_equals_the_currency_shown_first_counts() {
        API.world().plans = List.of(Samples.plan("pounds", POUNDS), Samples.monthly());

        var answer = API.nobody().get().uri("/api/subscriptions/client-id").exchange();

        answer.expectBody().jsonPath("$.currency").isEqualTo("GBP");
    }

    @Test
    void plans_that_cannot_be_bought_have_no_say() {
        API.world().plans = List.of(Samples.monthly().with(new Publication.Unpublished()));

        var answer = API.nobody().get().uri("/api/subscriptions/client-id").exchange();

        answer.expectBody()
                .jsonPath("$.currency")
                .isEmpty()
                .jsonPath("$.sdkUrl")
                .value(String.class, url -> assertThat(url).doesNotContain("currency"));
    }
}
