package app.tollgate.simulator;

import static app.tollgate.simulator.Merchant.cycle;
import static app.tollgate.simulator.Merchant.regular;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.simulator.PayPalCaller.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Tokens, the shapes of errors, and the rules for products and plans.
class ErrorsTest extends RunningSimulator {

    private static final String PRODUCTS = "/v1/catalogs/products";

    @Test
    void a_token_tells_how_long_it_lives() {
        Answer token = paypal.fetchToken(simulator.clientSecret());

        assertThat(token.status()).isEqualTo(200);
        assertThat(token.text("/access_token")).startsWith("A21AA");
        assertThat(token.text("/token_type")).isEqualTo("Bearer");
        assertThat(token.body().path("expires_in").intValue()).isEqualTo(32_400);
    }

    @Test
    void wrong_credentials_and_wrong_tokens_are_refused_in_the_oauth_shape() {
        Answer credentials = paypal.fetchToken("wrong");
        Answer bearer = paypal.get(PRODUCTS, "Authorization", "Bearer nonsense");

        assertThat(credentials.status()).isEqualTo(401);
        assertThat(credentials.text("/error")).isEqualTo("invalid_client");
        assertThat(bearer.status()).isEqualTo(401);
        assertThat(bearer.text("/error")).isEqualTo("invalid_token");
        assertThat(bearer.body().has("name")).isFalse();
        assertThat(bearer.header("paypal-debug-id")).matches("[0-9a-f]{13}");
    }

    @Test
    void a_token_expires_with_the_virtual_clock() {
        String token = paypal.token();

        to("2026-01-10T17:00:00Z");

        assertThat(paypal.get(PRODUCTS, "Authorization", "Bearer " + token).text("/error"))
                .isEqualTo("invalid_token");
    }

    @Test
    void no_token_at_all_is_refused_in_the_resource_shape() {
        Answer refused = paypal.get(PRODUCTS, "Authorization", "");

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.text("/name")).isEqualTo("AUTHENTICATION_FAILURE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"a\"|application/json|400|MALFORMED_REQUEST_JSON",
                "''|application/json|400|MISSING_REQUEST_BODY",
                "{\"name\":\"a\"}|application/json|400|MISSING_REQUIRED_PARAMETER",
                "{\"name\":\"a\",\"type\":\"GOODS\"}|application/json|400|INVALID_PARAMETER_VALUE",
                "{\"name\":\"\",\"type\":\"SERVICE\"}|application/json|400|INVALID_STRING_MIN_LENGTH",
                "{\"name\":\"a\",\"type\":\"SERVICE\"}|text/plain|415|''"
            })
    void bodies_that_cannot_be_read_are_refused(String body, String type, int status, String issue) {
        Answer refused = paypal.post(PRODUCTS, body, "Content-Type", type);

        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.issue()).isEqualTo(issue);
        assertThat(refused.text("/debug_id")).isEqualTo(refused.header("paypal-debug-id"));
    }

    @Test
    void what_does_not_exist_is_a_404_and_a_wrong_method_a_405() {
        Answer unknown = paypal.get(PRODUCTS + "/PROD-UNKNOWN");
        Answer wrongMethod = paypal.delete(PRODUCTS);
        Answer nowhere = paypal.get("/v1/nowhere");

        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.text("/name")).isEqualTo("RESOURCE_NOT_FOUND");
        assertThat(unknown.issue()).isEqualTo("INVALID_RESOURCE_ID");
        assertThat(wrongMethod.status()).isEqualTo(405);
        assertThat(nowhere.status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "TRIAL only,MISSING_REGULAR_BILLING_CYCLE",
        "two regular,MULTIPLE_REGULAR_BILLING_CYCLES_NOT_SUPPORTED",
        "two free trials,MULTIPLE_FREE_TRIAL_BILLING_CYCLES_NOT_SUPPORTED",
        "gap,INVALID_BILLING_CYCLE_SEQUENCE",
        "regular first,INVALID_BILLING_CYCLE_SEQUENCE",
        "endless trial,INVALID_TRIAL_BILLING_TOTAL_CYCLES",
        "two currencies,CURRENCY_MISMATCH"
    })
    void cycles_follow_the_rules(String name, String issue) {
        Answer refused = merchant.createPlan(cycles(name), "");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.issue()).isEqualTo(issue);
    }

    private static String cycles(String name) {
        String trial = cycle("TRIAL", 1, "WEEK", 1, "EUR", "1.00");
        String second = cycle("REGULAR", 2, "MONTH", 0, "EUR", "10");
        return switch (name) {
            case "TRIAL only" -> trial;
            case "two regular" -> regular("MONTH", "EUR", "10") + "," + second;
            case "two free trials" ->
                cycle("TRIAL", 1, "WEEK", 1, "", "") + "," + cycle("TRIAL", 2, "WEEK", 1, "", "") + ","
                        + cycle("REGULAR", 3, "MONTH", 0, "EUR", "10");
            case "gap" -> trial + "," + cycle("REGULAR", 3, "MONTH", 0, "EUR", "10");
            case "regular first" -> regular("MONTH", "EUR", "10") + "," + cycle("TRIAL", 2, "WEEK", 1, "EUR", "1");
            case "endless trial" -> cycle("TRIAL", 1, "WEEK", 0, "EUR", "1") + "," + second;
            case "two currencies" -> trial + "," + cycle("REGULAR", 2, "MONTH", 0, "USD", "10");
            default -> throw new IllegalArgumentException(name);
        };
    }

    @Test
    void a_plan_is_shown_with_paypals_undocumented_fields_and_one_decimal() {
        Answer plan = merchant.createPlan(regular("MONTH", "EUR", "10"), "");

        assertThat(plan.status()).isEqualTo(201);
        assertThat(plan.text("/id")).matches("P-[0-9A-Z]{24}");
        assertThat(plan.text("/usage_type")).isEqualTo("LICENSED");
        assertThat(plan.text("/payment_preferences/service_type")).isEqualTo("PREPAID");
        assertThat(plan.text("/billing_cycles/0/pricing_scheme/fixed_price/value"))
                .isEqualTo("10.0");
        assertThat(plan.body().at("/billing_cycles/0/pricing_scheme/version").intValue())
                .isEqualTo(1);
    }

    @Test
    void plans_are_listed_short_or_in_full() {
        String plan = merchant.monthly();
        String other = merchant.monthly();

        Answer brief = paypal.get("/v1/billing/plans?plan_ids=" + plan + "&total_required=true");
        Answer full = paypal.get("/v1/billing/plans?page_size=1&page=2", "Prefer", "return=representation");

        assertThat(brief.body().path("total_items").intValue()).isEqualTo(1);
        assertThat(brief.body().at("/plans/0").has("billing_cycles")).isFalse();
        assertThat(full.text("/plans/0/id")).isEqualTo(other);
        assertThat(full.body().at("/plans/0").has("billing_cycles")).isTrue();
        assertThat(paypal.get("/v1/billing/plans?page_size=21").status()).isEqualTo(400);
    }

    @Test
    void a_plan_is_patched_only_while_it_is_not_inactive() {
        String plan = "/v1/billing/plans/" + merchant.monthly();
        String rename = "[{\"op\":\"replace\",\"path\":\"/name\",\"value\":\"Gold\"}]";

        Answer patched = paypal.patch(plan, rename);
        Answer deactivated = paypal.post(plan + "/deactivate", null);
        Answer refused = paypal.patch(plan, rename);
        Answer again = paypal.post(plan + "/deactivate", null);

        assertThat(patched.status()).isEqualTo(204);
        assertThat(deactivated.status()).isEqualTo(204);
        assertThat(paypal.get(plan).text("/name")).isEqualTo("Gold");
        assertThat(refused.issue()).isEqualTo("PLAN_STATUS_INACTIVE");
        assertThat(again.issue()).isEqualTo("PLAN_STATUS_INVALID");
        assertThat(paypal.post(plan + "/activate", null).status()).isEqualTo(204);
    }

    @Test
    void a_products_own_id_is_taken_once() {
        String body = "{\"id\":\"SWIM-PLAN\",\"name\":\"a\",\"type\":\"SERVICE\"}";

        Answer first = paypal.post(PRODUCTS, body);
        Answer second = paypal.post(PRODUCTS, body);

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.issue()).isEqualTo("DUPLICATE_RESOURCE_IDENTIFIER");
        assertThat(paypal.patch(PRODUCTS + "/SWIM-PLAN", "[{\"op\":\"add\",\"path\":\"/description\",\"value\":\"d\"}]")
                        .status())
                .isEqualTo(204);
        assertThat(paypal.get(PRODUCTS + "/SWIM-PLAN").text("/description")).isEqualTo("d");
    }
}
