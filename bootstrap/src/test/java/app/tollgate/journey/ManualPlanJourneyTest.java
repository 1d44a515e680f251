package app.tollgate.journey;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/// A customer's trial runs out, they pay by bank transfer, renew in time, and run out again. On the way each of them is
/// asked for what is not right, and hears so.
class ManualPlanJourneyTest {

    private static final String REQUESTS = "/api/plan-requests";
    private static final String QUEUE = "/api/admin/plan-requests";
    private static final String APPROVED = "{\"status\": \"active\", \"invoiceStatus\": \"paid\"}";
    private static final Map<String, String> BY_HAND = Map.of(
            "TRIAL_DAYS", "7",
            "PAYMENT_METHODS", "bank_transfer",
            "PAYMENT_METHOD_BANK_TRANSFER_NAME", "Bank transfer",
            "PAYMENT_METHOD_BANK_TRANSFER_INSTRUCTIONS", "To PK36 SCBL 0000");

    @Test
    @Timeout(120)
    @Tag("TRL-1")
    @Tag("MAN-1")
    @Tag("MAN-2")
    @Tag("MAN-3")
    @Tag("MAN-5")
    @Tag("IDN-6")
    void a_plan_is_paid_by_hand_approved_renewed_and_over() {
        try (Stage stage = new Stage();
                RunningService service = stage.startService(BY_HAND)) {
            Buyer admin = lasting(stage, service, "boss", "admin@example.com");
            Buyer ann = lasting(stage, service, "ann", "ann@example.com");
            shows(ann, "trial", "active", "unpaid");
            passes(stage, 7);
            shows(ann, "trial", "expired", "unpaid");
            isOpen(ann, false);

            String first = asks(ann, "ft-1", "12.90");
            shows(ann, "plan_request", "pending", "unpaid");
            admin.put(QUEUE + "/" + first, APPROVED).expectStatus().isOk();
            shows(ann, "manual_plan", "active", "paid");
            isOpen(ann, true);

            passes(stage, 20);
            renewedAtAnotherPrice(ann, admin);
            passes(stage, 20);
            isOpen(ann, true);
            passes(stage, 30);
            isOpen(ann, false);
            shows(ann, "plan_request", "expired", "paid");
            isOnRecord(admin);
        }
    }

    private static void renewedAtAnotherPrice(Buyer ann, Buyer admin) {
        String expiry = expiryOf(ann);
        String renewal = asks(ann, "ft-2", "12.00");
        ResponseSpec used = ann.post(REQUESTS, body("FT-1", "99.00"));
        used.expectStatus().isEqualTo(409).expectBody().jsonPath("$.code").isEqualTo("transfer_id_used");
        ResponseSpec differs = admin.put(QUEUE + "/" + renewal, APPROVED);
        differs.expectStatus().isEqualTo(409).expectBody().jsonPath("$.code").isEqualTo("amount_differs");

        admin.put(QUEUE + "/" + renewal, APPROVED.replace("}", ", \"acceptAmount\": true}"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.startsAt")
                .isEqualTo(expiry)
                .jsonPath("$.amountMatches")
                .isEqualTo(false);
        admin.put(QUEUE + "/" + renewal, APPROVED).expectStatus().isOk();
    }

    private static void isOnRecord(Buyer admin) {
        admin.get(QUEUE + "?state=expired")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.requests.length()")
                .isEqualTo(2)
                .jsonPath("$.requests[0].email")
                .isEqualTo("ann@example.com");
        admin.get("/api/admin/audit")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.entries.length()")
                .isEqualTo(2)
                .jsonPath("$.entries[0].action")
                .isEqualTo("plan_request_approved");
    }

    private static String asks(Buyer buyer, String transfer, String amount) {
        return String.valueOf(buyer.post(REQUESTS, body(transfer, amount))
                .expectStatus()
                .isCreated()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody()
                .get("id"));
    }

    private static String body(String transfer, String amount) {
        return """
            {"plan": "sollo_monthly", "method": "bank_transfer", "transferId": "%s",
             "amount": {"amount": "%s", "currency": "USD"}}\
            """.formatted(transfer, amount);
    }

    private static String expiryOf(Buyer buyer) {
        return String.valueOf(buyer.get("/api/plan-card")
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody()
                .get("expiresAt"));
    }

    /// In one call with what is allowed.
    private static void shows(Buyer buyer, String source, String state, String invoice) {
        await().atMost(Buyer.SOON)
                .untilAsserted(() -> me(buyer)
                        .jsonPath("$.planCard.source")
                        .isEqualTo(source)
                        .jsonPath("$.planCard.state")
                        .isEqualTo(state)
                        .jsonPath("$.planCard.invoiceState")
                        .isEqualTo(invoice));
    }

    private static void isOpen(Buyer buyer, boolean open) {
        await().atMost(Buyer.SOON)
                .untilAsserted(() -> me(buyer)
                        .jsonPath("$.access.hasFullAccess")
                        .isEqualTo(open)
                        .jsonPath("$.access.allowedAreas.length()")
                        .isEqualTo(open ? 3 : 2));
    }

    private static BodyContentSpec me(Buyer buyer) {
        return buyer.get("/api/me").expectStatus().isOk().expectBody();
    }

    private static void passes(Stage stage, int days) {
        var _ = stage.payPal().control().advance(Duration.ofDays(days));
    }

    /// Somebody whose token outlasts all of it.
    private static Buyer lasting(Stage stage, RunningService service, String id, String email) {
        return new Buyer(stage.issuer().tokenFor(id, email, "Some One", Duration.ofDays(100)), service.api());
    }
}
