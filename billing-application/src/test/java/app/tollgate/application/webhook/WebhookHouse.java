package app.tollgate.application.webhook;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.Moments.daysLater;
import static app.tollgate.domain.testing.SampleSubscriptions.aSubscription;

import app.tollgate.application.port.gateway.WebhookGateway.Subject;
import app.tollgate.application.port.messaging.WebhookInbox;
import app.tollgate.application.port.messaging.WebhookInbox.Event;
import app.tollgate.application.port.messaging.WebhookInbox.State;
import app.tollgate.application.port.store.Payments;
import app.tollgate.application.port.store.Subscriptions;
import app.tollgate.application.subscription.RefreshSubscription;
import app.tollgate.application.subscription.SubscriptionHouse;
import app.tollgate.application.testing.InMemoryPayments;
import app.tollgate.application.testing.InMemorySubscriptions;
import app.tollgate.application.testing.InMemoryWebhookInbox;
import app.tollgate.application.testing.MovableClock;
import app.tollgate.application.testing.ScriptedWebhookGateway;
import app.tollgate.domain.payment.ProviderSaleId;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/// The webhook worker over fakes. Unless a test says otherwise, a subscription is refreshed without trouble.
final class WebhookHouse implements RefreshSubscription {

    static final Outcome UP_TO_DATE =
            new Outcome.Refreshed(aSubscription().activeUntil(daysLater(30)).build());

    final MovableClock clock = new MovableClock(NOW);
    final InMemoryWebhookInbox inbox = new InMemoryWebhookInbox();
    final ScriptedWebhookGateway gateway = new ScriptedWebhookGateway();
    final InMemoryPayments payments = new InMemoryPayments();
    final InMemorySubscriptions subscriptions = new InMemorySubscriptions();
    final List<String> refreshed = new ArrayList<>();
    final List<Instant> readFrom = new ArrayList<>();

    private final Map<String, Function<String, Mono<Outcome>>> answers = new HashMap<>();
    private int received;

    void onRefreshOf(String id, Function<String, Mono<Outcome>> answer) {
        answers.put(id, answer);
    }

    void onRefreshOf(String id, Outcome answer) {
        onRefreshOf(id, _ -> Mono.just(answer));
    }

    /// An event that is about a subscription, received a moment after the one before.
    void received(String eventId, String subscription) {
        received(eventId, new Subject.AboutSubscription(new ProviderSubscriptionId(subscription), Optional.empty()));
    }

    void receivedWithSale(String eventId, String subscription, String sale) {
        received(
                eventId,
                new Subject.AboutSubscription(
                        new ProviderSubscriptionId(subscription), Optional.of(new ProviderSaleId(sale))));
    }

    void received(String eventId, Subject subject) {
        byte[] body = eventId.getBytes(StandardCharsets.UTF_8);
        var _ = gateway.about(body, subject);
        Event event =
                new Event(eventId, "TYPE", subject, body, NOW.minusSeconds(1000).plusSeconds(received++));
        if (!Boolean.TRUE.equals(inbox.put(event).block(SOON))) {
            throw new IllegalStateException("received before: " + eventId);
        }
    }

    ProcessWebhooks worker() {
        return worker(inbox, this, payments);
    }

    /// With the real refresh of a shop behind it.
    ProcessWebhooks worker(SubscriptionHouse shop) {
        return worker(inbox, shop.refresh(), shop.payments, shop.subscriptions);
    }

    ProcessWebhooks worker(WebhookInbox from, RefreshSubscription refresh, Payments books) {
        return worker(from, refresh, books, subscriptions);
    }

    private ProcessWebhooks worker(
            WebhookInbox from, RefreshSubscription refresh, Payments books, Subscriptions known) {
        GivenBackHandling givenBack = new GivenBackHandling(refresh, books, known, clock);
        return new ProcessWebhooksService(from, gateway, new EventHandling(refresh, books, givenBack, clock), clock);
    }

    ProcessWebhooks.Report process() {
        return worker().process(100).block(SOON);
    }

    State stateOf(String eventId) {
        return inbox.stateOf(eventId);
    }

    @Override
    public synchronized Mono<Outcome> refresh(ProviderSubscriptionId id, Instant readChargesFrom) {
        readFrom.add(readChargesFrom);
        return refresh(id);
    }

    @Override
    public synchronized Mono<Outcome> refresh(ProviderSubscriptionId id) {
        refreshed.add(id.value());
        return answers.getOrDefault(id.value(), _ -> Mono.just(UP_TO_DATE)).apply(id.value());
    }
}
