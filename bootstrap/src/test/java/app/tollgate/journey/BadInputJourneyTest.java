package app.tollgate.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.tollgate.development.Issuer;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Whatever comes in is answered with a problem or counted as a refusal; nothing is lost, and nothing half done.
class BadInputJourneyTest {

    private final Stage stage = Stage.shared();
    private final RunningService service = Stage.sharedService();
    private final Buyer buyer = Buyer.someone(stage.issuer(), service);

    @BeforeEach
    void plans_are_on_sale() {
        service.awaitPlansOnSale();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
        {"plan": "gold", "returnUrl": "https://a.example", "cancelUrl": "https://a.example"}  | 404 | plan_not_found
        {"plan": "sollo_monthly"}                                                             | 400 | invalid_request
        {"plan": "sollo_monthly", "returnUrl": "javascript:1", "cancelUrl": "https://a.example"} | 400 | invalid_request
        {"plan":                                                                              | 400 | invalid_request
        []                                                                                    | 400 | invalid_request
        """)
    @Tag("SUB-1")
    void a_bad_order_is_refused(String body, int status, String code) {
        expectProblem(buyer.post("/api/subscriptions", body), status, code);

        buyer.access().jsonPath("$.reason").isEqualTo("no_subscription");
    }

    @Test
    @Tag("SUB-10")
    void a_second_subscription_is_refused() {
        stage.approve(buyer.subscribesTo("sollo_monthly"));
        buyer.awaitsAccess();

        expectProblem(buyer.wants("sollo_annual"), 409, "already_subscribed");

        buyer.access().jsonPath("$.plan").isEqualTo("sollo_monthly");
    }

    @Test
    @Tag("SUB-2")
    void somebody_elses_subscription_is_not_linked() {
        String theirs = Buyer.someone(stage.issuer(), service).subscribesTo("sollo_monthly");
        stage.approve(theirs);

        expectProblem(
                buyer.post(
                        "/api/subscriptions/link",
                        "{\"subscriptionID\": \"%s\", \"planType\": \"sollo_monthly\"}".formatted(theirs)),
                404,
                "subscription_not_found");

        buyer.access().jsonPath("$.reason").isEqualTo("no_subscription");
    }

    @Test
    @Tag("IDN-1")
    void a_token_that_is_missing_expired_or_forged_opens_nothing() {
        String id = UUID.randomUUID().toString();
        String expired = stage.issuer().tokenFor(id, "late@example.com", "Late", Duration.ofHours(-1));

        expectProblem(new Buyer(expired, service.api()).get("/api/subscriptions/status"), 401, "token_expired");
        expectProblem(new Buyer(forged(id), service.api()).get("/api/subscriptions/status"), 401, "token_invalid");
        expectProblem(service.api().get().uri("/api/subscriptions/status").exchange(), 401, "unauthenticated");
    }

    @Test
    @Tag("IDN-3")
    void a_customer_is_no_admin() {
        expectProblem(buyer.post("/api/admin/plans", "{}"), 403, "forbidden");
    }

    @Test
    @Tag("WHK-1")
    void what_paypal_signed_for_somebody_else_is_a_forgery_here() {
        String subscription = buyer.subscribesTo("sollo_monthly");
        try (Wiretap wiretap = Wiretap.on(stage.payPal())) {
            stage.payPal().control().sendEvent("BILLING.SUBSCRIPTION.ACTIVATED", "subscription", idOf(subscription));
            Wiretap.Heard genuine = wiretap.about(subscription);

            expectProblem(deliver(genuine.body(), genuine.headers()), 401, "webhook_forged");
        }
    }

    @Test
    @Tag("WHK-1")
    void a_certificate_of_a_foreign_host_is_not_even_fetched() {
        String event = "{\"id\": \"WH-FORGED\", \"event_type\": \"X\", \"resource\": {}}";

        expectProblem(
                deliver(event, signedBy("https://evil.example/v1/notifications/certs/C-1")), 401, "webhook_forged");

        assertThat(service.metric("tollgate_webhooks_received_total")).contains("forged");
    }

    @Test
    @Tag("WHK-1")
    void an_oversized_event_is_refused_before_it_is_read() {
        String oversized = "{\"id\": \"" + "X".repeat(1024 * 1024) + "\"}";

        expectProblem(deliver(oversized, signedBy("https://evil.example/")), 413, "request_too_large");
    }

    @Test
    @Tag("WHK-2")
    void an_event_of_an_unknown_type_is_kept_and_counted() {
        double before = kept();

        stage.payPal()
                .control()
                .sendEvent(
                        "CUSTOMER.UNHEARD.OF",
                        "thing",
                        JsonMapper.shared().createObjectNode().put("id", "T-1"));

        await().atMost(Buyer.SOON).until(() -> kept() > before);
    }

    private double kept() {
        return service.metric("tollgate_webhooks_processed_total")
                .lines()
                .filter(line -> line.contains("ending=\"kept\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private ResponseSpec deliver(String event, Map<String, String> signature) {
        return service.api()
                .post()
                .uri("/api/payments/webhook")
                .contentType(MediaType.APPLICATION_JSON)
                .headers(headers -> signature.forEach(headers::set))
                .bodyValue(event)
                .exchange();
    }

    private Map<String, String> signedBy(String certificate) {
        return Map.of(
                "PayPal-Transmission-Id",
                UUID.randomUUID().toString(),
                "PayPal-Transmission-Time",
                stage.payPal().clock().instant().toString(),
                "PayPal-Transmission-Sig",
                "bm90IGEgc2lnbmF0dXJl",
                "PayPal-Cert-Url",
                certificate,
                "PayPal-Auth-Algo",
                "SHA256withRSA");
    }

    private static ObjectNode idOf(String resource) {
        return JsonMapper.shared().createObjectNode().put("id", resource);
    }

    /// Signed by another issuer of the same name.
    private String forged(String subject) {
        try (Issuer other = Issuer.start(stage.payPal().clock())) {
            return other.tokenFor(subject, "eve@example.com", "Eve", Duration.ofHours(1));
        }
    }

    private static void expectProblem(ResponseSpec response, int status, String code) {
        response.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }
}
