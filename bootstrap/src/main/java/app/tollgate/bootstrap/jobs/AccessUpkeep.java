package app.tollgate.bootstrap.jobs;

import app.tollgate.adapter.persistence.access.AccessNotifications;
import app.tollgate.adapter.persistence.access.AccessNotifications.News;
import app.tollgate.adapter.persistence.access.AccessSnapshots;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/// Keeps this instance's snapshots of access right: follows what the database announces, and compares versions for what
/// was announced in vain.
///
/// Neither may stop the other, and a failure ends neither: the one connects again, the other takes its next turn.
@Component
final class AccessUpkeep extends Job {

    static final String JOB = "access";

    private static final Logger LOG = LoggerFactory.getLogger(AccessUpkeep.class);

    /// Three turns may fail before a snapshot is too old to be shown.
    private static final Duration EVERY = Duration.ofSeconds(15);

    private static final Duration COMPARISON_MAX = Duration.ofSeconds(30);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration PAUSE_MAX = Duration.ofSeconds(10);

    private final AccessNotifications notifications;
    private final AccessSnapshots snapshots;
    private final JobMeters meters;
    private final Rounds rounds;
    private final Duration every;

    @Autowired
    AccessUpkeep(AccessNotifications notifications, AccessSnapshots snapshots, JobMeters meters) {
        this(notifications, snapshots, meters, EVERY);
    }

    AccessUpkeep(AccessNotifications notifications, AccessSnapshots snapshots, JobMeters meters, Duration every) {
        this.notifications = notifications;
        this.snapshots = snapshots;
        this.meters = meters;
        this.rounds = new Rounds(
                JOB, meters, LOG, "Versions of access could not be compared; after a minute everything is read again");
        this.every = every;
    }

    @Override
    protected Disposable begin() {
        return Disposables.composite(following().subscribe(), comparisons().subscribe());
    }

    private Flux<News> following() {
        return notifications
                .follow()
                .retryWhen(Retry.backoff(Long.MAX_VALUE, FIRST_PAUSE)
                        .maxBackoff(PAUSE_MAX)
                        .transientErrors(true)
                        .filter(Exception.class::isInstance)
                        .doBeforeRetry(retry -> notHearing(retry.failure())));
    }

    private void notHearing(Throwable failure) {
        meters.failed(JOB);
        LOG.warn("Changes of access are not heard of, and show within a minute instead: {}", failure.toString());
    }

    private Flux<Integer> comparisons() {
        return Flux.interval(Duration.ZERO, every).onBackpressureDrop().concatMap(_ -> comparison(), 1);
    }

    private Mono<Integer> comparison() {
        return snapshots
                .confirm()
                .timeout(COMPARISON_MAX)
                .doOnNext(_ -> rounds.succeeded())
                .onErrorResume(Exception.class, rounds::goOn);
    }
}
