package app.tollgate.application.webhook;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.application.port.gateway.WebhookGateway.Delivery;
import app.tollgate.application.port.gateway.WebhookGateway.Envelope;
import app.tollgate.application.port.gateway.WebhookGateway.Forgery;
import app.tollgate.application.port.gateway.WebhookGateway.Opening;
import app.tollgate.application.port.gateway.WebhookGateway.Subject;
import app.tollgate.application.port.messaging.Arrivals;
import app.tollgate.application.port.messaging.WebhookInbox.Claimed;
import app.tollgate.application.port.messaging.WebhookInbox.State;
import app.tollgate.application.testing.InMemoryWebhookInbox;
import app.tollgate.application.testing.MovableClock;
import app.tollgate.application.testing.RecordingArrivals;
import app.tollgate.application.testing.ScriptedWebhookGateway;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

@Tag("WHK-1")
class ReceiveWebhookTest {

    private static final String TYPE = "BILLING.SUBSCRIPTION.ACTIVATED";
    private static final Subject ABOUT =
            new Subject.AboutSubscription(new ProviderSubscriptionId("I-1AB"), Optional.empty());
    private static final Opening GENUINE = new Opening.Genuine(new Envelope("WH-1", TYPE, ABOUT));
    private static final byte[] BODY = "{ \"id\" : \"WH-1\" }\n".getBytes(StandardCharsets.UTF_8);

    private final ScriptedWebhookGateway gateway = new ScriptedWebhookGateway();
    private final InMemoryWebhookInbox inbox = new InMemoryWebhookInbox();
    private final RecordingArrivals arrivals = new RecordingArrivals();

    @Test
    void a_genuine_event_is_stored_with_its_bytes_as_they_came() {
        opensAs(GENUINE);

        ReceiveWebhook.Outcome outcome = receive();

        assertThat(outcome).isEqualTo(new ReceiveWebhook.Outcome.Stored(TYPE));
        List<Claimed> waiting =
                inbox.claim(10, Duration.ofMinutes(1), NOW).collectList().block(SOON);
        assertThat(waiting).singleElement().satisfies(event -> {
            assertThat(event.eventId()).isEqualTo("WH-1");
            assertThat(event.eventType()).isEqualTo(TYPE);
            assertThat(event.body()).hasValue(BODY);
            assertThat(event.about()).isEqualTo(ABOUT);
        });
    }

    @Test
    void a_duplicate_is_stored_once_and_announced_once() {
        opensAs(GENUINE);
        opensAs(GENUINE);

        ReceiveWebhook.Outcome first = receive();
        ReceiveWebhook.Outcome second = receive();

        assertThat(first).isEqualTo(new ReceiveWebhook.Outcome.Stored(TYPE));
        assertThat(second).isEqualTo(new ReceiveWebhook.Outcome.SeenBefore(TYPE));
        assertThat(waiting()).isEqualTo(1);
        assertThat(arrivals.announced()).isEqualTo(1);
    }

    @Test
    void the_event_is_stored_before_its_arrival_is_announced() {
        opensAs(GENUINE);
        long[] storedWhenAnnounced = {-1};

        assertThat(receive(() -> storedWhenAnnounced[0] = waiting())).isNotNull();

        assertThat(storedWhenAnnounced).containsExactly(1);
    }

    @Test
    void of_a_forged_event_nothing_is_kept() {
        for (Forgery why : Forgery.values()) {
            opensAs(new Opening.Forged(why));

            assertThat(receive()).isEqualTo(new ReceiveWebhook.Outcome.Forged(why));
        }

        assertNothingArrived();
    }

    @Test
    void of_an_unreadable_event_nothing_is_kept() {
        opensAs(new Opening.Unreadable());

        ReceiveWebhook.Outcome outcome = receive();

        assertThat(outcome).isEqualTo(new ReceiveWebhook.Outcome.Unreadable());
        assertNothingArrived();
    }

    @Test
    void an_event_that_cannot_be_checked_now_is_left_to_be_delivered_again() {
        opensAs(new Opening.Unverifiable());
        opensAs(GENUINE);

        ReceiveWebhook.Outcome first = receive();
        ReceiveWebhook.Outcome again = receive();

        assertThat(first).isEqualTo(new ReceiveWebhook.Outcome.NotNow());
        assertThat(again).isEqualTo(new ReceiveWebhook.Outcome.Stored(TYPE));
    }

    @Test
    void a_gateway_that_breaks_is_no_acceptance() {
        var _ = gateway.openings().answer(Mono.error(() -> new IllegalStateException("broken")));

        assertThatThrownBy(this::receive).hasMessage("broken");

        assertNothingArrived();
    }

    @Test
    void an_announcement_that_fails_does_not_lose_the_event() {
        opensAs(GENUINE);
        opensAs(GENUINE);
        Arrivals broken = () -> {
            throw new IllegalStateException("nobody listens");
        };

        assertThatThrownBy(() -> receive(broken)).hasMessage("nobody listens");

        assertThat(receive()).isEqualTo(new ReceiveWebhook.Outcome.SeenBefore(TYPE));
        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void a_sender_that_hangs_up_while_the_signature_is_checked_has_delivered_all_the_same() {
        Sinks.One<Opening> certificate = Sinks.one();
        var _ = gateway.openings().answer(certificate.asMono());
        var request = service(arrivals).receive(aDelivery()).subscribe();

        request.dispose();
        certificate.tryEmitValue(GENUINE).orThrow();

        assertThat(waiting()).isEqualTo(1);
        assertThat(arrivals.announced()).isEqualTo(1);
    }

    private void opensAs(Opening opening) {
        var _ = gateway.openings().answer(opening);
    }

    private ReceiveWebhook.Outcome receive() {
        return receive(arrivals);
    }

    private ReceiveWebhook.Outcome receive(Arrivals listener) {
        return service(listener).receive(aDelivery()).block(SOON);
    }

    private ReceiveWebhook service(Arrivals listener) {
        return new ReceiveWebhookService(gateway, inbox, listener, new MovableClock(NOW));
    }

    private static Delivery aDelivery() {
        return new Delivery("t", "2026-03-01T09:30:00Z", "sig", "https://certs.test/1", "SHA256withRSA", BODY);
    }

    private long waiting() {
        return inbox.backlog().block(SOON).counts().get(State.WAITING);
    }

    private void assertNothingArrived() {
        assertThat(waiting()).isZero();
        assertThat(arrivals.announced()).isZero();
    }
}
