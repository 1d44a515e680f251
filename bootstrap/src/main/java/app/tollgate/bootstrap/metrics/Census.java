package app.tollgate.bootstrap.metrics;

import app.tollgate.application.port.messaging.WebhookInbox;
import app.tollgate.application.port.messaging.WebhookInbox.Backlog;
import app.tollgate.application.port.view.SubscriptionCensus;
import app.tollgate.application.port.view.SubscriptionCensus.Count;
import app.tollgate.bootstrap.jobs.Job;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Counts what is in the database by a timer of its own, so that a scrape costs nothing however often it comes.
@Component
final class Census extends Job {

    private static final Logger LOG = LoggerFactory.getLogger(Census.class);
    private static final Duration EVERY = Duration.ofSeconds(15);

    /// A network that goes silent would else hold the first count for ever, and with it all that come after.
    private static final Duration COUNT_MAX = Duration.ofMinutes(2);

    private final WebhookInbox inbox;
    private final SubscriptionCensus subscriptions;
    private final CensusMeters meters;

    Census(WebhookInbox inbox, SubscriptionCensus subscriptions, CensusMeters meters) {
        this.inbox = inbox;
        this.subscriptions = subscriptions;
        this.meters = meters;
    }

    @Override
    protected Disposable begin() {
        return Flux.interval(Duration.ZERO, EVERY)
                .onBackpressureDrop()
                .concatMap(_ -> count(), 1)
                .subscribe();
    }

    private Mono<Void> count() {
        Mono<Backlog> backlog = inbox.backlog().doOnNext(meters::backlog);
        Mono<List<Count>> counts = subscriptions.counts().collectList().doOnNext(meters::subscriptions);
        return backlog.then(counts).timeout(COUNT_MAX).then().onErrorResume(Exception.class, Census::goOn);
    }

    private static Mono<Void> goOn(Exception failure) {
        return Mono.fromRunnable(() -> LOG.warn("The counts for the metrics are not fresh", failure));
    }
}
