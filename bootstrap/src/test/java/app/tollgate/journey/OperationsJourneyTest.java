package app.tollgate.journey;

import static app.tollgate.journey.Buyer.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What operators see of the running service, and what nobody else does.
class OperationsJourneyTest {

    private static final String CHECK = "/api/subscriptions/check-access";

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}|\"(I|P|PROD)-[0-9A-Z]{10}|@example");

    private final Stage stage = Stage.shared();
    private final RunningService service = Stage.sharedService();
    private final Buyer buyer = Buyer.someone(stage.issuer(), service);

    @Test
    @Tag("OPS-1")
    void the_core_of_the_service_is_measured() {
        service.awaitPlansOnSale();
        stage.approve(buyer.subscribesTo("sollo_monthly"));
        buyer.awaitsAccess();

        String metrics = service.metric("");

        assertThat(List.of(
                        "http_server_requests_seconds_bucket",
                        "tollgate_paypal_calls_seconds_count",
                        "resilience4j_circuitbreaker_state",
                        "tollgate_webhooks_received_total",
                        "tollgate_webhooks_processed_total",
                        "tollgate_webhooks_backlog",
                        "tollgate_webhooks_oldest_waiting_seconds",
                        "tollgate_job_last_success_seconds{job=\"webhooks\"}",
                        "tollgate_job_last_success_seconds{job=\"plans\"}",
                        "tollgate_job_last_success_seconds{job=\"access\"}",
                        "tollgate_access_snapshots_total{result=\"miss\"}",
                        "tollgate_access_notifications_total",
                        "r2dbc_pool_acquired_connections"))
                .allSatisfy(name -> assertThat(metrics).contains(name));
        assertThat(metrics)
                .as("nobody pays for a timer on each security filter")
                .doesNotContain("spring_security");
    }

    @Test
    @Tag("OPS-1")
    void no_label_grows_with_customers_or_with_what_strangers_ask_for() {
        String stranger = "nobody-knows-this-route";
        service.api().get().uri("/" + stranger).exchange().expectStatus().isNotFound();
        buyer.get("/api/" + stranger).expectStatus().isNotFound();
        buyer.get("/api/plans/" + stranger).expectStatus().isNotFound();
        buyer.wants(stranger).expectStatus().isNotFound();

        String metrics = service.metric("");

        assertThat(metrics).contains("uri=\"/api/plans/{code}\"").doesNotContain(stranger);
        assertThat(metrics.lines().filter(line -> ID.matcher(line).find())).isEmpty();
    }

    @Test
    @Tag("OPS-1")
    void a_check_of_access_is_counted_alike_whichever_way_it_is_answered() {
        double before = checksCounted();

        buyer.get(CHECK).expectStatus().isOk();
        buyer.get(CHECK).expectStatus().isOk();

        await().atMost(SOON).untilAsserted(() -> assertThat(checksCounted()).isEqualTo(before + 2));
    }

    @Test
    @Tag("OPS-2")
    void the_management_port_answers_no_question_of_the_api() {
        buyer.get(CHECK).expectStatus().isOk();

        service.management()
                .get()
                .uri(CHECK)
                .headers(headers -> headers.setBearerAuth(buyer.token()))
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    /// All series of the route with status 200 are one.
    private double checksCounted() {
        List<Double> counts = service.metric("http_server_requests_seconds_count")
                .lines()
                .filter(line -> line.contains("uri=\"" + CHECK + "\"") && line.contains("status=\"200\""))
                .map(line -> Double.valueOf(line.substring(line.lastIndexOf(' '))))
                .toList();
        assertThat(counts).hasSizeLessThanOrEqualTo(1);
        return counts.isEmpty() ? 0 : counts.getFirst();
    }

    @ParameterizedTest
    @CsvSource({"/actuator/health/liveness", "/actuator/health/readiness", "/actuator/prometheus"})
    @Tag("OPS-2")
    void health_and_metrics_are_on_their_own_port_alone(String path) {
        service.management().get().uri(path).exchange().expectStatus().isOk();
        service.api().get().uri(path).exchange().expectStatus().isNotFound();
    }

    @ParameterizedTest
    @CsvSource({"/actuator/env", "/actuator/heapdump", "/actuator/configprops", "/api/plans"})
    @Tag("OPS-2")
    void nothing_else_is_on_the_management_port(String path) {
        service.management().get().uri(path).exchange().expectStatus().isNotFound();
    }

    @Test
    @Tag("OPS-2")
    void the_api_describes_itself() {
        service.api().get().uri("/v3/api-docs").exchange().expectStatus().isOk();
        service.api()
                .get()
                .uri("/swagger-ui/index.html")
                .exchange()
                .expectStatus()
                .isOk();
    }
}
