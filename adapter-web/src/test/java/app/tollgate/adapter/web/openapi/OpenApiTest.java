package app.tollgate.adapter.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.web.problem.ProblemType;
import app.tollgate.adapter.web.testing.Api;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the API says of itself.
class OpenApiTest {

    @RegisterExtension
    static final Api API = new Api();

    /// These can come of any address, so no single route lists them.
    private static final List<String> ROUTES = List.of(
            "get /api/plans",
            "get /api/plans/{code}",
            "post /api/admin/plans",
            "get /api/admin/plans/{code}/versions",
            "post /api/admin/plans/{code}/versions",
            "get /api/admin/api-keys",
            "post /api/admin/api-keys",
            "delete /api/admin/api-keys/{id}",
            "post /api/admin/api-keys/{id}/rotate",
            "put /api/admin/users/{id}/role",
            "get /api/access/token",
            "post /api/access/check",
            "get /api/customers/{id}/access",
            "get /.well-known/jwks.json",
            "get /api/admin/reconciliation",
            "get /api/admin/reconciliation/{run}",
            "post /api/admin/reconciliation/run",
            "post /api/subscriptions",
            "post /api/subscriptions/link",
            "post /api/subscriptions/cancel",
            "post /api/subscriptions/suspend",
            "post /api/subscriptions/reactivate",
            "post /api/subscriptions/pay-outstanding",
            "post /api/subscriptions/change-plan",
            "post /api/admin/subscriptions/{id}/capture-outstanding",
            "get /api/subscriptions/status",
            "get /api/subscriptions/client-id",
            "get /api/subscriptions/check-access",
            "get /api/paypal/subscription/check",
            "get /api/subscriptions/billing-history",
            "get /api/admin/users/{id}/access",
            "put /api/admin/users/{id}/access-override",
            "delete /api/admin/users/{id}/access-override",
            "get /api/admin/users",
            "get /api/admin/users/{id}",
            "post /api/admin/users",
            "get /api/admin/customers",
            "get /api/admin/customers/{id}",
            "post /api/admin/customers",
            "put /api/admin/users/{id}/free-access",
            "delete /api/admin/users/{id}/free-access",
            "get /api/admin/coupons",
            "post /api/admin/coupons",
            "put /api/admin/coupons/{id}",
            "delete /api/admin/coupons/{id}",
            "get /api/admin/coupons/{code}/usage",
            "post /api/subscriptions/redeem-coupon",
            "get /api/admin/audit",
            "get /api/payment-methods",
            "get /api/plan-requests",
            "post /api/plan-requests",
            "delete /api/plan-requests/{id}",
            "get /api/admin/plan-requests",
            "put /api/admin/plan-requests/{id}",
            "delete /api/admin/plan-requests/{id}",
            "get /api/plan-card",
            "get /api/me",
            "post /api/payments/webhook",
            "post /webhooks/paypal",
            "get /api/admin/webhooks",
            "get /api/admin/webhooks/{id}",
            "post /api/admin/webhooks/{id}/replay");

    private static final Set<ProblemType> OF_NO_ROUTE =
            EnumSet.of(ProblemType.NOT_FOUND, ProblemType.METHOD_NOT_ALLOWED, ProblemType.NOT_ACCEPTABLE);

    @Test
    void every_route_is_described() {
        assertThat(routes()).containsExactlyInAnyOrderElementsOf(ROUTES);
    }

    @Test
    void the_caller_is_no_parameter() {
        JsonNode history = description().at("/paths/~1api~1subscriptions~1billing-history/get");

        assertThat(history.at("/parameters").findValuesAsString("name")).containsExactly("limit", "after");
        assertThat(description()
                        .at("/paths/~1api~1subscriptions~1status/get/parameters")
                        .isMissingNode())
                .isTrue();
    }

    @Test
    void requests_and_answers_have_schemas_with_their_fields() {
        JsonNode start = description().at("/paths/~1api~1subscriptions/post");

        assertThat(fieldsOf(start.at("/requestBody/content/application~1json/schema")))
                .containsExactlyInAnyOrder("plan", "returnUrl", "cancelUrl");
        assertThat(fieldsOf(start.at("/responses/201/content/application~1json/schema")))
                .containsExactlyInAnyOrder("subscriptionId", "approvalUrl");
        assertThat(fieldsOf(description()
                        .at("/paths/~1api~1subscriptions~1check-access/get/responses/200")
                        .at("/content/application~1json/schema")))
                .contains("hasFullAccess", "allowedAreas", "reason");
    }

    @Test
    void what_needs_a_token_says_so_and_what_does_not_says_that() {
        JsonNode api = description();

        assertThat(api.at("/components/securitySchemes/bearer/scheme").asString())
                .isEqualTo("bearer");
        assertThat(api.at("/security/0/bearer").isArray()).isTrue();
        assertThat(api.at("/paths/~1api~1plans/get/security").isArray()).isTrue();
        assertThat(api.at("/paths/~1api~1plans/get/security")).isEmpty();
        assertThat(api.at("/paths/~1api~1subscriptions~1status/get/security").isMissingNode())
                .isTrue();
    }

    @Test
    void every_problem_is_named_at_a_route_that_answers_with_it() {
        String described = description().at("/paths").toString();

        assertThat(EnumSet.allOf(ProblemType.class))
                .allSatisfy(
                        type -> assertThat(OF_NO_ROUTE.contains(type) || described.contains("`" + type.code() + "`"))
                                .as(type.code())
                                .isTrue());
        assertThat(description()
                        .at("/paths/~1api~1subscriptions/post/responses/409")
                        .at("/content/application~1problem+json/schema/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/Problem");
    }

    @Test
    void the_description_can_be_browsed() {
        var page = API.nobody().get().uri("/webjars/swagger-ui/index.html").exchange();

        page.expectStatus()
                .isOk()
                .expectHeader()
                .valueMatches("Content-Security-Policy", "default-src 'self';.*")
                .expectBody(String.class)
                .value(html -> assertThat(html).contains("swagger-ui"));
    }

    private static JsonNode description() {
        byte[] json = API.nobody()
                .get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
        return new JsonMapper().readTree(json);
    }

    private static List<String> routes() {
        List<String> routes = new ArrayList<>();
        description()
                .at("/paths")
                .forEachEntry((path, methods) -> methods.forEachEntry((method, _) -> routes.add(method + " " + path)));
        return routes;
    }

    private static Set<String> fieldsOf(JsonNode schema) {
        String reference = schema.at("/$ref").asString().substring(1);
        return new TreeSet<>(description().at(reference).at("/properties").propertyNames());
    }
}
