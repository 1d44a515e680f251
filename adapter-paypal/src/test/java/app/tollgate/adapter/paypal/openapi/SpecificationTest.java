package app.tollgate.adapter.paypal.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The check on request bodies is shown to bite.
@Tag("PLN-2")
@Tag("SUB-1")
class SpecificationTest {

    private static final String BILLING = "billing_subscriptions_v1.json";
    private static final String PLANS = "/v1/billing/plans";
    private static final String SUBSCRIPTIONS = "/v1/billing/subscriptions";

    @Test
    void the_check_finds_what_is_wrong_in_a_plan() {
        Specification billing = Specification.of(BILLING);
        String good = """
            {"product_id":"PROD-123","name":"Pro","billing_cycles":[{"frequency":{"interval_unit":"MONTH"},\
            "tenure_type":"REGULAR","sequence":1,"total_cycles":0,\
            "pricing_scheme":{"fixed_price":{"currency_code":"USD","value":"12.90"}}}],\
            "payment_preferences":{"payment_failure_threshold":1}}\
            """;
        assertThat(billing.violations(PLANS, good)).isEmpty();

        assertThat(billing.violations(PLANS, good.replace("\"name\":\"Pro\",", "")))
                .isNotEmpty();
        assertThat(billing.violations(PLANS, good.replace("MONTH", "FORTNIGHT")))
                .isNotEmpty();
        assertThat(billing.violations(PLANS, good.replace("\"12.90\"", "12.90")))
                .isNotEmpty();
        assertThat(billing.violations(PLANS, good.replace("\"12.90\"", "\"12,90\"")))
                .isNotEmpty();
        assertThat(billing.violations(PLANS, good.replace("\"sequence\":1", "\"sequence\":0")))
                .isNotEmpty();
        assertThat(billing.violations(PLANS, good.replace("fixed_price", "fixedPrice")))
                .isNotEmpty();
        assertThat(billing.violations(PLANS, good.replace("\"USD\"", "\"US\""))).isNotEmpty();
        assertThat(billing.violations(PLANS, good.replace("\"Pro\"", "null"))).isNotEmpty();
        assertThat(billing.violations(
                        PLANS, good.replace("payment_failure_threshold\":1", "payment_failure_threshold\":1000")))
                .isNotEmpty();
    }

    @Test
    void the_check_finds_what_is_wrong_in_a_subscription() {
        Specification billing = Specification.of(BILLING);
        String good = """
            {"plan_id":"P-1","subscriber":{"email_address":"a@example.com"},"application_context":{\
            "return_url":"https://app.example/","cancel_url":"https://app.example/",\
            "payment_method":{"payee_preferred":"UNRESTRICTED"}}}\
            """;
        assertThat(billing.violations(SUBSCRIPTIONS, good)).isEmpty();

        assertThat(billing.violations(SUBSCRIPTIONS, good.replace("a@example.com", "nobody")))
                .isNotEmpty();
        assertThat(billing.violations(SUBSCRIPTIONS, good.replace("email_address", "email")))
                .isNotEmpty();
        assertThat(billing.violations(SUBSCRIPTIONS, good.replace("UNRESTRICTED", "LATER")))
                .isNotEmpty();
        assertThat(billing.violations(SUBSCRIPTIONS, good.replace("\"cancel_url\":\"https://app.example/\",", "")))
                .isNotEmpty();
        assertThat(billing.violations(
                        SUBSCRIPTIONS,
                        good.replace("\"return_url\":\"https://app.example/\"", "\"return_url\":\"not a url\"")))
                .isNotEmpty();
    }
}
