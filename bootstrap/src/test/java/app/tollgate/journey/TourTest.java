package app.tollgate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.repository.Repository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The tour of the documents is walked as it is written there.
class TourTest {

    private static final Map<String, String> AS_THE_RUN_COMMAND = Map.of(
            "TRIAL_DAYS", "7",
            "PAYMENT_METHODS", "bank_transfer",
            "PAYMENT_METHOD_BANK_TRANSFER_NAME", "Bank transfer",
            "PAYMENT_METHOD_BANK_TRANSFER_INSTRUCTIONS", "To the account of the shop");

    @Test
    @Timeout(120)
    @Tag("TRL-1")
    @Tag("GRT-3")
    @Tag("CPN-2")
    @Tag("MAN-2")
    void from_sign_up_through_trial_and_coupon_to_a_plan_paid_by_hand() throws IOException, InterruptedException {
        try (Stage stage = new Stage();
                RunningService service = stage.startService(AS_THE_RUN_COMMAND)) {
            Process tour = walked(stage, service);
            String said = new String(tour.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(tour.waitFor(90, TimeUnit.SECONDS)).isTrue();
            assertThat(tour.exitValue()).as(said).isZero();
            assertThat(said).contains("That was the tour.");
        }
    }

    private static Process walked(Stage stage, RunningService service) throws IOException {
        ProcessBuilder tour = new ProcessBuilder("bash", "docs/tour.sh")
                .directory(Repository.root().toFile())
                .redirectErrorStream(true);
        tour.environment()
                .putAll(Map.of(
                        "API", service.url(),
                        "PAYPAL", stage.payPal().baseUrl().toString(),
                        "CUSTOMER_TOKEN", token(stage, "ann", "ann@example.com"),
                        "ADMIN_TOKEN", token(stage, "boss", "admin@example.com")));
        return tour.start();
    }

    /// Outlasts the weeks of the tour.
    private static String token(Stage stage, String id, String email) {
        return stage.issuer().tokenFor(id, email, "Some One", Duration.ofDays(60));
    }
}
