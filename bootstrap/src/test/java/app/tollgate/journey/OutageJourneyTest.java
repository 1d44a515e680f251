package app.tollgate.journey;

import static org.awaitility.Awaitility.await;

import app.tollgate.simulator.fault.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;

/// PayPal is down for a day. Answers stay, with their time, and then what the seller chose happens.
class OutageJourneyTest {

    private static final List<Fault> DOWN = List.of(Fault.on("*").withStatus(503, "SERVICE_UNAVAILABLE"));

    @Test
    @Timeout(150)
    @Tag("ACC-2")
    @Tag("ACC-3")
    void answers_stay_for_a_day_and_then_close_where_that_was_chosen() {
        try (Stage stage = new Stage();
                RunningService service = stage.startService(Map.of("OUTAGE_POLICY", "close"))) {
            Buyer buyer = buyerOfAMonth(stage, service);
            check(buyer).jsonPath("$.payPalState").isEqualTo("ACTIVE");

            stage.payPal().control().faults(DOWN);
            var _ = stage.payPal().control().advance(Duration.ofHours(23));
            check(buyer)
                    .jsonPath("$.hasFullAccess")
                    .isEqualTo(true)
                    .jsonPath("$.source")
                    .isEqualTo("cache")
                    .jsonPath("$.stale")
                    .isEqualTo(true)
                    .jsonPath("$.asOf")
                    .isNotEmpty();
            buyer.access().jsonPath("$.hasFullAccess").isEqualTo(true);

            var _ = stage.payPal().control().advance(Duration.ofHours(2));
            buyer.access().jsonPath("$.hasFullAccess").isEqualTo(true);
            awaitReason(buyer, "verification_overdue");
            buyer.access().jsonPath("$.reason").isEqualTo("verification_overdue");

            stage.payPal().control().faults(List.of());
            awaitReason(buyer, "subscription_paid");
            check(buyer).jsonPath("$.stale").isEqualTo(false);
            buyer.access().jsonPath("$.reason").isEqualTo("subscription_paid");
        }
    }

    private static Buyer buyerOfAMonth(Stage stage, RunningService service) {
        String id = UUID.randomUUID().toString();
        String token = stage.issuer().tokenFor(id, id + "@example.com", "Some One", Duration.ofDays(30));
        Buyer buyer = new Buyer(token, service.api());
        service.awaitPlansOnSale();
        stage.approve(buyer.subscribesTo("sollo_monthly"));
        buyer.awaitsAccess();
        return buyer;
    }

    /// An attempt that fails is noted behind the answer, and one that succeeds may miss its deadline.
    private static void awaitReason(Buyer buyer, String reason) {
        await().atMost(Buyer.SOON)
                .untilAsserted(() -> check(buyer).jsonPath("$.reason").isEqualTo(reason));
    }

    private static BodyContentSpec check(Buyer buyer) {
        return buyer.get("/api/paypal/subscription/check").expectStatus().isOk().expectBody();
    }
}
