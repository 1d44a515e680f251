package app.tollgate.journey;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A new customer's first week, what comes after it, and what an admin may change about it.
class TrialJourneyTest {

    private static final String CHECK = "/api/subscriptions/check-access";

    @Test
    @Timeout(120)
    @Tag("TRL-1")
    @Tag("GRT-3")
    void a_trial_opens_access_at_once_and_closes_by_itself() {
        try (Stage stage = new Stage();
                RunningService service = stage.startService(Map.of("TRIAL_DAYS", "7"))) {
            String id = UUID.randomUUID().toString();
            Buyer buyer = lasting(stage, service, id, id + "@example.com");
            opensAtOnce(buyer);
            String first = stage.payPal().clock().instant().toString();

            var _ = stage.payPal().control().advance(Duration.ofDays(7));

            isClosed(buyer);
            wasOpenAt(first, buyer);
            changesWhatAnAdminSees(stage, service);
        }
    }

    private static void opensAtOnce(Buyer buyer) {
        buyer.access()
                .jsonPath("$.status")
                .isEqualTo("trial")
                .jsonPath("$.hasFullAccess")
                .isEqualTo(true)
                .jsonPath("$.tier")
                .isEqualTo("pro")
                .jsonPath("$.source")
                .isEqualTo("local");
    }

    private static void isClosed(Buyer buyer) {
        buyer.access()
                .jsonPath("$.status")
                .isEqualTo("expired")
                .jsonPath("$.reason")
                .isEqualTo("trial_ended")
                .jsonPath("$.allowedAreas.length()")
                .isEqualTo(2);
    }

    private static void wasOpenAt(String moment, Buyer buyer) {
        buyer.get(CHECK + "?explain=true&at=" + moment)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("trial_running")
                .jsonPath("$.rules[?(@.decided == true)].id")
                .isEqualTo("trial_running");
    }

    private static void changesWhatAnAdminSees(Stage stage, RunningService service) {
        Buyer admin = lasting(stage, service, "boss", "admin@example.com");
        String override = "/api/admin/users/boss/access-override";
        admin.access().jsonPath("$.reason").isEqualTo("trial_running");

        admin.put(override, "{\"tier\": \"basic\", \"reason\": \"to see it\"}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.effective")
                .isEqualTo(true);

        await().atMost(Buyer.SOON)
                .untilAsserted(() -> admin.access().jsonPath("$.source").isEqualTo("override"));
        admin.access().jsonPath("$.tier").isEqualTo("basic");
        admin.delete(override).expectStatus().isNoContent();
        await().atMost(Buyer.SOON)
                .untilAsserted(() -> admin.access().jsonPath("$.reason").isEqualTo("trial_running"));
    }

    /// Somebody whose token outlasts the trial.
    private static Buyer lasting(Stage stage, RunningService service, String id, String email) {
        return new Buyer(stage.issuer().tokenFor(id, email, "Some One", Duration.ofDays(30)), service.api());
    }
}
