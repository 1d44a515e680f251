package app.tollgate.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.tollgate.simulator.fault.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.http.HttpStatus;

/// What was answered with 200 is never lost, and PayPal being away takes nothing else down.
class CrashJourneyTest {

    private static final String NOBODY_LISTENS = "http://127.0.0.1:1";

    private static final Duration LEASE_IS_OVER = Duration.ofSeconds(60);

    /// Counted, so that its count tells when it first struck.
    private static final Fault NO_ANSWER =
            Fault.on("subscriptions.get").withDelayMillis(30_000).withCount(1000);

    @Test
    @Tag("WHK-1")
    void access_opens_after_a_crash_between_the_answer_and_the_work() {
        try (Stage stage = new Stage()) {
            Buyer buyer = subscribedThenCrashed(stage);

            try (RunningService again = stage.startService(Map.of())) {
                buyer.at(again).awaitsAccess();
            }
        }
    }

    /// The killed process has claimed the event, so nobody else may before its lease of 20 s is over.
    @Test
    @Timeout(150)
    @Tag("WHK-1")
    void access_opens_after_a_kill_in_the_middle_of_the_work() {
        try (Stage stage = new Stage()) {
            Buyer buyer = subscribedThenKilled(stage);

            try (RunningService again = stage.startService(Map.of())) {
                buyer.at(again).awaitsAccess(LEASE_IS_OVER);
            }
        }
    }

    @Test
    @Tag("OPS-2")
    void the_service_starts_and_serves_plans_while_paypal_is_down() {
        try (Stage stage = new Stage();
                RunningService service = stage.startService(Map.of("PAYPAL_BASE_URL", NOBODY_LISTENS))) {
            Buyer buyer = Buyer.someone(stage.issuer(), service);

            buyer.get("/api/plans")
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.plans.length()")
                    .isEqualTo(2);
            buyer.access().jsonPath("$.reason").isEqualTo("no_subscription");
            buyer.wants("sollo_monthly")
                    .expectStatus()
                    .isEqualTo(HttpStatus.CONFLICT)
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("plan_not_purchasable");
            awaitReadiness(service, "DEGRADED");
        }
    }

    /// The event is stored and answered; nobody acts on it before the end.
    private static Buyer subscribedThenCrashed(Stage stage) {
        try (RunningService service = stage.startService(Map.of())) {
            service.awaitPlansOnSale();
            Buyer buyer = Buyer.someone(stage.issuer(), service);
            String subscription = buyer.subscribesTo("sollo_monthly");
            service.stopWorker();
            stage.approve(subscription);
            assertThat(stage.payPal().control().awaitQuiet(Buyer.SOON)).isTrue();
            buyer.access().jsonPath("$.reason").isEqualTo("approval_awaited");
            return buyer;
        }
    }

    /// The work is under way, held up by a PayPal that does not answer, when the process is killed.
    private static Buyer subscribedThenKilled(Stage stage) {
        try (KillableService service = stage.startKillable()) {
            service.awaitPlansOnSale();
            Buyer buyer = Buyer.someone(stage.issuer(), service.api());
            String subscription = buyer.subscribesTo("sollo_monthly");
            stage.payPal().control().faults(List.of(NO_ANSWER));
            stage.approve(subscription);
            assertThat(stage.payPal().control().awaitQuiet(Buyer.SOON)).isTrue();
            await().atMost(Buyer.SOON)
                    .until(() -> !stage.payPal().control().faults().equals(List.of(NO_ANSWER)));
            buyer.access().jsonPath("$.reason").isEqualTo("approval_awaited");
            service.kill();
            stage.payPal().control().faults(List.of());
            return buyer;
        }
    }

    private static void awaitReadiness(RunningService service, String status) {
        await().atMost(Buyer.SOON)
                .untilAsserted(() -> service.management()
                        .get()
                        .uri("/actuator/health/readiness")
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .jsonPath("$.status")
                        .isEqualTo(status));
    }
}
