package app.tollgate.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.application.port.gateway.RequestId;
import app.tollgate.application.port.gateway.SubscriptionGateway;
import app.tollgate.application.port.gateway.SubscriptionGateway.Created;
import app.tollgate.application.port.gateway.SubscriptionGateway.Creation;
import app.tollgate.application.port.store.Plans;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.simulator.webhook.WebhookPolicy;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.SmartLifecycle;

/// Every event is lost, and one sweep brings everything back.
@Tag("SYN-1")
class SweepJourneyTest {

    private static Stage stage;
    private static RunningService service;

    /// Longer than the clock is moved.
    private static final Duration LIFETIME = Duration.ofDays(99);

    private final String customer = UUID.randomUUID().toString();
    private final Buyer buyer = withToken(customer, customer + "@example.com");
    private final Buyer admin = withToken("admin", "admin@example.com");

    @BeforeAll
    static void open() {
        stage = new Stage();
        service = stage.startService(Map.of("RECONCILE_EVERY", "PT0S"));
        service.awaitPlansOnSale();
        nobodyElseLooks();
    }

    /// The janitor would ask about an approval that is overdue, and find before the sweep what that is to find.
    private static void nobodyElseLooks() {
        service.context().getBean("janitor", SmartLifecycle.class).stop();
    }

    @AfterAll
    static void close() {
        service.close();
        stage.close();
    }

    @BeforeEach
    void every_event_is_lost() {
        stage.payPal().control().webhookPolicy(WebhookPolicy.FAITHFUL.withDrop(Set.of("*")));
    }

    @Test
    void one_sweep_finds_the_approval_the_renewal_and_the_end_and_says_what_was_wrong() {
        String subscription = buyer.subscribesTo("sollo_monthly");
        stage.approve(subscription);
        var _ = stage.payPal().control().advance(Duration.ofDays(32));
        stage.payPal().control().buyerCancels(subscription);
        buyer.access().jsonPath("$.reason").isEqualTo("approval_awaited");

        String run = sweeps();

        buyer.access().jsonPath("$.hasFullAccess").isEqualTo(true);
        buyer.history().jsonPath("$.payments.length()").isEqualTo(2);
        buyer.get("/api/subscriptions/status").expectBody().jsonPath("$.state").isEqualTo("cancelled");
        admin.get(run + "?kind=healed")
                .expectBody()
                .jsonPath("$.findings[?(@.payPalSubscriptionId == '%s')].what".formatted(subscription))
                .value(what -> assertThat((List<?>) what).asString().contains("state", "paid_through", "charge_booked"))
                .jsonPath("$.findings[?(@.what == 'state')].from")
                .value(from -> assertThat((List<?>) from).asString().contains("approval_pending"))
                .jsonPath("$.findings[?(@.what == 'state')].to")
                .value(to -> assertThat((List<?>) to).asString().contains("cancelled"));
        assertThat(service.metric("tollgate_reconciliation_events_recovered_total"))
                .isNotEmpty();
    }

    @Test
    void a_subscription_that_began_with_a_button_is_found_by_its_lost_events() {
        buyer.access().jsonPath("$.reason").isEqualTo("no_subscription");
        Created created = createdByButton();
        stage.approve(created.id().value());

        var _ = sweeps();

        buyer.awaitsAccess();
    }

    /// Asks for a run and waits for its end; answers its address.
    private String sweeps() {
        Map<?, ?> begun = admin.post("/api/admin/reconciliation/run", "")
                .expectStatus()
                .isAccepted()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        String address = String.valueOf(begun.get("address"));
        await().atMost(Buyer.SOON)
                .untilAsserted(() -> admin.get(address)
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .jsonPath("$.run.state")
                        .isEqualTo("done")
                        .jsonPath("$.run.missedEvents.state")
                        .isEqualTo("complete"));
        return address;
    }

    private static Buyer withToken(String id, String email) {
        return new Buyer(stage.issuer().tokenFor(id, email, "Some One", LIFETIME), service.api());
    }

    private Created createdByButton() {
        var plan = service.context()
                .getBean(Plans.class)
                .currentByCode(new PlanCode("sollo_monthly"))
                .block(Buyer.SOON);
        GatewayAnswer<Created> answer = service.context()
                .getBean(SubscriptionGateway.class)
                .create(new Creation(
                        new RequestId("button-" + customer.substring(0, 8)),
                        plan.publication().sellableAs().orElseThrow(),
                        new CustomerId(customer),
                        Optional.empty(),
                        URI.create("https://shop.example/welcome"),
                        URI.create("https://shop.example/pricing"),
                        Optional.empty()))
                .block(Buyer.SOON);
        return ((GatewayAnswer.Done<Created>) answer).value();
    }
}
