package app.tollgate.application.webhook;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.gateway.WebhookGateway;
import app.tollgate.application.port.gateway.WebhookGateway.Subject;
import app.tollgate.application.port.messaging.WebhookInbox;
import app.tollgate.application.port.messaging.WebhookInbox.Claimed;
import app.tollgate.application.port.messaging.WebhookInbox.Ending;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import reactor.core.publisher.Mono;

@UseCase
final class ProcessWebhooksService implements ProcessWebhooks {

    /// How long an event of a worker that died waits for another one. A worker that lives and is slower than this may
    /// see its event taken over: that costs a second reading of PayPal, and the effect is still there once.
    private static final Duration LEASE = Duration.ofSeconds(20);

    private static final int AT_ONCE = 4;

    private final WebhookInbox inbox;
    private final WebhookGateway gateway;
    private final EventHandling handling;
    private final InstantSource clock;

    ProcessWebhooksService(WebhookInbox inbox, WebhookGateway gateway, EventHandling handling, InstantSource clock) {
        this.inbox = inbox;
        this.gateway = gateway;
        this.handling = handling;
        this.clock = clock;
    }

    /// A failure to write one ending is told only after the other events have ended.
    @Override
    public Mono<Report> process(int limit) {
        return Mono.fromSupplier(clock::instant)
                .flatMapMany(now -> inbox.claim(limit, LEASE, now))
                .flatMapDelayError(this::process, AT_ONCE, AT_ONCE)
                .collect(Tally::new, Tally::add)
                .map(Tally::report);
    }

    private Mono<Ended> process(Claimed event) {
        return Mono.defer(() -> handling.handle(subjectOf(event), event.tries()))
                .onErrorResume(Exception.class, fault -> Mono.just(failed(event, fault)))
                .flatMap(ending -> finish(event, ending));
    }

    /// While the body is there it is read again: what reads it now may know more types than what read it at arrival.
    private Subject subjectOf(Claimed event) {
        return event.body().map(gateway::subjectOf).orElseGet(event::about);
    }

    /// Empty when the lease was lost meanwhile: then whoever holds it now decides, and counts.
    private Mono<Ended> finish(Claimed event, Ending ending) {
        return inbox.finish(event, ending, clock.instant())
                .filter(ended -> ended)
                .map(_ -> new Ended(event, ending));
    }

    /// Whatever goes wrong with one event stays with that event; its message may hold personal data, its name does not.
    private Ending failed(Claimed event, Exception fault) {
        return RetryPolicy.FAILURE.after(event.tries(), fault.getClass().getName(), clock.instant());
    }

    private record Ended(Claimed event, Ending ending) {}

    /// Counts one batch.
    private static final class Tally {

        private int done;
        private int kept;
        private int postponed;
        private final List<Parked> parked = new ArrayList<>();

        void add(Ended ended) {
            switch (ended.ending()) {
                case Ending.Done() -> done++;
                case Ending.Kept() -> kept++;
                case Ending.TryAgain _, Ending.Unanswered _ -> postponed++;
                case Ending.Parked(var why) ->
                    parked.add(new Parked(ended.event().eventId(), ended.event().eventType(), why));
            }
        }

        Report report() {
            return new Report(done, kept, postponed, parked);
        }
    }
}
