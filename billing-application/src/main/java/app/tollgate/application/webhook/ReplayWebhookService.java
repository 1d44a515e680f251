package app.tollgate.application.webhook;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.messaging.Arrivals;
import app.tollgate.application.port.messaging.WebhookInbox;
import app.tollgate.application.port.view.WebhookEvents;
import java.time.InstantSource;
import reactor.core.publisher.Mono;

@UseCase
final class ReplayWebhookService implements ReplayWebhook {

    private final WebhookInbox inbox;
    private final WebhookEvents events;
    private final Arrivals arrivals;
    private final InstantSource clock;

    ReplayWebhookService(WebhookInbox inbox, WebhookEvents events, Arrivals arrivals, InstantSource clock) {
        this.inbox = inbox;
        this.events = events;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    /// The inbox decides; the look at the event afterwards only says why.
    @Override
    public Mono<Outcome> replay(String eventId) {
        return Mono.defer(() -> inbox.replay(eventId, clock.instant())).flatMap(due -> outcome(eventId, due));
    }

    private Mono<Outcome> outcome(String eventId, boolean due) {
        if (due) {
            arrivals.announce();
        }
        return events.find(eventId)
                .<Outcome>map(event -> due ? new Outcome.Due(event) : new Outcome.WaitsAlready(event))
                .switchIfEmpty(Mono.fromSupplier(Outcome.UnknownEvent::new));
    }
}
