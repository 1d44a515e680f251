package app.tollgate.application.webhook;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.gateway.WebhookGateway;
import app.tollgate.application.port.messaging.WebhookInbox;
import app.tollgate.application.port.messaging.WebhookInbox.Claimed;
import app.tollgate.application.port.messaging.WebhookInbox.Ending;
import java.time.Duration;
import java.time.InstantSource;
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
                .reduce(new Report(0, 0, 0, 0), ProcessWebhooksService::count);
    }

    private Mono<Ending> process(Claimed event) {
        return Mono.defer(() -> handling.handle(gateway.subjectOf(event.body()), event.attempt()))
                .onErrorResume(Exception.class, fault -> Mono.just(failed(event, fault)))
                .flatMap(ending -> finish(event, ending));
    }

    /// Empty when the lease was lost meanwhile: then whoever holds it now decides, and counts.
    private Mono<Ending> finish(Claimed event, Ending ending) {
        return inbox.finish(event, ending, clock.instant())
                .filter(ended -> ended)
                .map(_ -> ending);
    }

    /// Whatever goes wrong with one event stays with that event; its message may hold personal data, its name does not.
    private Ending failed(Claimed event, Exception fault) {
        return RetryPolicy.OUTAGE.after(event.attempt(), fault.getClass().getName(), clock.instant());
    }

    private static Report count(Report report, Ending ending) {
        return switch (ending) {
            case Ending.Done() -> new Report(report.done() + 1, report.kept(), report.postponed(), report.parked());
            case Ending.Kept() -> new Report(report.done(), report.kept() + 1, report.postponed(), report.parked());
            case Ending.TryAgain _ -> new Report(report.done(), report.kept(), report.postponed() + 1, report.parked());
            case Ending.Parked _ -> new Report(report.done(), report.kept(), report.postponed(), report.parked() + 1);
        };
    }
}
