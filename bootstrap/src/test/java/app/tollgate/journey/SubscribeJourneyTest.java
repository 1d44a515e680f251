package app.tollgate.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.tollgate.simulator.webhook.Event;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// From the price list to access, with a signed webhook in between.
class SubscribeJourneyTest {

    private final Stage stage = Stage.shared();
    private final RunningService service = Stage.sharedService();
    private final Buyer buyer = Buyer.someone(stage.issuer(), service);

    @BeforeEach
    void plans_are_on_sale() {
        service.awaitPlansOnSale();
    }

    @Test
    @Tag("SUB-1")
    @Tag("WHK-1")
    @Tag("ACC-1")
    void a_paid_subscription_opens_access() {
        buyer.access().jsonPath("$.reason").isEqualTo("no_subscription");
        String subscription = buyer.subscribesTo("sollo_monthly");
        buyer.access().jsonPath("$.reason").isEqualTo("approval_awaited");

        URI landing = stage.payPal().control().approve(subscription);

        buyer.awaitsAccess();
        assertThat(landing)
                .asString()
                .startsWith("https://shop.example/welcome")
                .contains(subscription);
        buyer.access()
                .jsonPath("$.status")
                .isEqualTo("active")
                .jsonPath("$.tier")
                .isEqualTo("pro")
                .jsonPath("$.plan")
                .isEqualTo("sollo_monthly")
                .jsonPath("$.reason")
                .isEqualTo("subscription_paid");
    }

    @Test
    @Tag("SUB-3")
    @Tag("PAY-1")
    void the_first_payment_is_on_record_with_what_is_left_of_it() {
        String subscription = buyer.subscribesTo("sollo_annual");

        stage.approve(subscription);

        buyer.awaitsAccess();
        buyer.get("/api/subscriptions/status").expectBody().jsonPath("$.state").isEqualTo("active");
        buyer.history()
                .jsonPath("$.payments.length()")
                .isEqualTo(1)
                .jsonPath("$.payments[0].gross.amount")
                .isEqualTo("118.80")
                .jsonPath("$.payments[0].fee.amount")
                .isNotEmpty()
                .jsonPath("$.payments[0].net.amount")
                .isNotEmpty()
                .jsonPath("$.payments[0].state")
                .isEqualTo("paid");
    }

    @Test
    @Tag("WHK-3")
    void the_same_event_five_times_is_one_payment() {
        String subscription = buyer.subscribesTo("sollo_monthly");
        stage.approve(subscription);
        buyer.awaitsAccess();
        List<Event> events = eventsAbout(subscription);

        for (int time = 0; time < 5; time++) {
            events.forEach(event -> stage.payPal().control().redeliver(event.id()));
        }

        awaitNothingWaiting();
        assertThat(events).isNotEmpty();
        assertThat(service.metric("tollgate_webhooks_received_total")).contains("duplicate");
        buyer.history().jsonPath("$.payments.length()").isEqualTo(1);
    }

    @Test
    @Tag("SUB-1")
    void asking_again_finds_the_same_subscription() {
        String first = buyer.subscribesTo("sollo_monthly");

        buyer.wants("sollo_monthly")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.subscriptionId")
                .isEqualTo(first);
    }

    @Test
    @Tag("SUB-2")
    void a_button_reports_what_the_buyer_approved() {
        String subscription = buyer.subscribesTo("sollo_monthly");
        stage.approve(subscription);

        buyer.post(
                        "/api/subscriptions/link",
                        "{\"subscriptionID\": \"%s\", \"planType\": \"sollo_monthly\"}".formatted(subscription))
                .expectStatus()
                .isOk();

        buyer.access().jsonPath("$.hasFullAccess").isEqualTo(true);
    }

    private List<Event> eventsAbout(String subscription) {
        return stage.payPal().control().events().stream()
                .filter(event -> event.payload().contains(subscription))
                .toList();
    }

    private void awaitNothingWaiting() {
        assertThat(stage.payPal().control().awaitQuiet(Buyer.SOON)).isTrue();
        await().atMost(Buyer.SOON).until(() -> service.waitingEvents() == 0);
    }
}
