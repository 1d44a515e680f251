package app.tollgate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.simulator.control.Truth.PlanBook;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/// A price goes up: new subscribers pay the new one, the others keep theirs until they consent.
@Tag("PLN-4")
class PlanVersionJourneyTest {

    private final Stage stage = Stage.shared();
    private final RunningService service = Stage.sharedService();
    private final String plan = "plan_" + UUID.randomUUID().toString().substring(0, 8);
    private final Buyer admin = new Buyer(
            stage.issuer().tokenFor(UUID.randomUUID().toString(), "admin@example.com", "Admin", Duration.ofHours(1)),
            service.api());

    @BeforeEach
    void a_plan_is_sold() {
        service.awaitPlansOnSale();
        admin.post("/api/admin/plans", """
            {"code":"%s","name":"%s","tier":"pro","price":{"amount":"9.00","currency":"USD"},
             "interval":{"unit":"month"}}\
            """.formatted(plan, plan)).expectStatus().isCreated();
    }

    @Test
    @Tag("SUB-6")
    void subscribers_keep_their_price_and_paypal_takes_their_consent_to_the_new_one() {
        Buyer early = subscriber();
        String old = earlySubscription(early);

        version("12.00").expectStatus().isCreated();

        expectOnSale("12.00", 2);
        String recent = earlySubscription(subscriber());
        early.access()
                .jsonPath("$.plan")
                .isEqualTo(plan)
                .jsonPath("$.hasFullAccess")
                .isEqualTo(true);
        PlanBook oldPlan = soldAs(old);
        PlanBook newPlan = soldAs(recent);
        assertThat(oldPlan.price().value()).isEqualByComparingTo("9.00");
        assertThat(newPlan.price().value()).isEqualByComparingTo("12.00");
        payPal("/v1/billing/subscriptions/" + old + "/revise", "{\"plan_id\":\"" + newPlan.id() + "\"}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.links[0].rel")
                .isEqualTo("approve");
    }

    @Test
    @Tag("PLN-2")
    @Tag("SUB-6")
    void everything_that_is_sold_belongs_to_one_product() {
        version("12.00").expectStatus().isCreated();

        assertThat(stage.payPal().control().truth().products()).hasSize(1);
        assertThat(stage.payPal().control().truth().plans().stream().map(PlanBook::productId))
                .hasSizeGreaterThan(2)
                .containsOnly(
                        stage.payPal().control().truth().products().getFirst().id());
    }

    @Test
    void of_many_admins_at_once_one_makes_a_version() {
        List<Integer> statuses = atOnce(() -> version("12.00"));

        assertThat(statuses).contains(201).isSubsetOf(200, 201, 409);
        expectOnSale("12.00", 2);
        assertThat(plansAtPayPal()).hasSize(2);
        version("12.00").expectStatus().isOk();
    }

    @Test
    void of_many_admins_with_prices_of_their_own_at_once_one_is_told_yes_at_a_time() {
        var cents = new AtomicInteger(10);

        List<Integer> statuses = atOnce(() -> version("12." + cents.getAndIncrement()));

        long made = statuses.stream().filter(status -> status == 201).count();
        assertThat(statuses).contains(201).isSubsetOf(201, 409);
        admin.get("/api/admin/plans/" + plan + "/versions")
                .expectBody()
                .jsonPath("$.versions.length()")
                .isEqualTo((int) made + 1);
    }

    private static Buyer subscriber() {
        return Buyer.someone(Stage.shared().issuer(), Stage.sharedService());
    }

    private String earlySubscription(Buyer buyer) {
        String subscription = buyer.subscribesTo(plan);
        stage.approve(subscription);
        buyer.awaitsAccess();
        return subscription;
    }

    private WebTestClient.ResponseSpec version(String price) {
        return admin.post(
                "/api/admin/plans/" + plan + "/versions",
                "{\"price\":{\"amount\":\"%s\",\"currency\":\"USD\"}}".formatted(price));
    }

    private void expectOnSale(String price, int version) {
        service.api()
                .get()
                .uri("/api/plans/" + plan)
                .exchange()
                .expectBody()
                .jsonPath("$.price.amount")
                .isEqualTo(price)
                .jsonPath("$.version")
                .isEqualTo(version)
                .jsonPath("$.purchasable")
                .isEqualTo(true);
    }

    private PlanBook soldAs(String subscription) {
        var truth = stage.payPal().control().truth();
        String id = truth.subscription(subscription).orElseThrow().planId();
        return plansAtPayPal().stream()
                .filter(book -> book.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<PlanBook> plansAtPayPal() {
        return stage.payPal().control().truth().plans().stream()
                .filter(book -> book.name().equals(plan))
                .toList();
    }

    private List<Integer> atOnce(Callable<WebTestClient.ResponseSpec> request) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> status = () -> request.call()
                    .expectBody(String.class)
                    .returnResult()
                    .getStatus()
                    .value();
            return threads.invokeAll(Collections.nCopies(8, status)).stream()
                    .map(Future::resultNow)
                    .toList();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private WebTestClient.ResponseSpec payPal(String path, String body) {
        var payPal = WebTestClient.bindToServer()
                .baseUrl(stage.payPal().baseUrl().toString())
                .responseTimeout(Buyer.SOON)
                .build();
        Map<?, ?> token = payPal.post()
                .uri("/v1/oauth2/token")
                .headers(headers -> headers.setBasicAuth(
                        stage.payPal().clientId(), stage.payPal().clientSecret()))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .bodyValue("grant_type=client_credentials")
                .exchange()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return payPal.post()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(String.valueOf(token.get("access_token"))))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }
}
