package app.tollgate.adapter.paypal.standin;

import static app.tollgate.adapter.paypal.standin.StandIn.START;
import static app.tollgate.adapter.paypal.testing.Testbed.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.port.gateway.EventGateway.ListedEvent;
import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.application.port.gateway.GatewayAnswer.Done;
import app.tollgate.application.port.gateway.GatewayAnswer.Refused;
import app.tollgate.application.port.gateway.WebhookGateway;
import app.tollgate.application.port.gateway.WebhookGateway.Subject.AboutSubscription;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import app.tollgate.simulator.fault.Fault;
import app.tollgate.simulator.webhook.Event;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

@Tag("SYN-1")
class StandInEventsTest {

    private final StandIn standIn = new StandIn();

    @AfterEach
    void stop() {
        standIn.close();
    }

    @Test
    void all_events_are_listed_however_many_pages_they_take() {
        for (int number = 0; number < 41; number++) {
            standIn.paypal.control().sendEvent("BILLING.PLAN.UPDATED", "plan", JsonNodeFactory.instance.objectNode());
        }

        var answers = answers(START.minus(Duration.ofDays(1)), START);

        assertThat(answers).hasSize(3);
        assertThat(events(answers))
                .extracting(ListedEvent::eventId)
                .containsExactlyInAnyOrderElementsOf(standIn.paypal.control().events().stream()
                        .map(Event::id)
                        .toList());
    }

    @Test
    void an_event_reads_as_its_delivery_would() {
        ProviderSubscriptionId subscription = standIn.active();

        List<ListedEvent> events = events(answers(START.minus(Duration.ofDays(1)), START));

        ListedEvent sale = events.stream()
                .filter(event -> event.eventType().equals("PAYMENT.SALE.COMPLETED"))
                .findFirst()
                .orElseThrow();
        assertThat(new String(sale.body(), StandardCharsets.UTF_8))
                .doesNotContain("transmissions")
                .contains("\"resource\"");
        assertThat(standIn.beans.getBean(WebhookGateway.class).subjectOf(sale.body()))
                .isInstanceOfSatisfying(
                        AboutSubscription.class,
                        about -> assertThat(about.subscription()).isEqualTo(subscription));
    }

    @Test
    void what_happened_outside_of_the_time_is_not_listed() {
        var _ = standIn.active();

        var answers = answers(START.minus(Duration.ofDays(2)), START.minus(Duration.ofDays(1)));

        assertThat(answers).isEqualTo(List.of(new Done<>(List.of())));
    }

    @Test
    void an_account_that_may_not_list_them_is_told_so() {
        standIn.paypal.control().faults(List.of(Fault.on("webhooks.events").withStatus(403, "NOT_AUTHORIZED")));

        var answers = answers(START, START.plusSeconds(1));

        assertThat(answers)
                .singleElement()
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.issue()).isEqualTo("NOT_AUTHORIZED"));
    }

    private List<GatewayAnswer<List<ListedEvent>>> answers(Instant from, Instant until) {
        return standIn.events().events(from, until).collectList().block(SOON);
    }

    private static List<ListedEvent> events(List<GatewayAnswer<List<ListedEvent>>> answers) {
        return answers.stream()
                .flatMap(answer -> ((Done<List<ListedEvent>>) answer).value().stream())
                .toList();
    }
}
