package app.tollgate.bootstrap.jobs;

import app.tollgate.application.webhook.ForgetWebhookBodies;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Every hour lets go of the bodies of events that ended long ago. A run is bounded, so that the first one on a full
/// database takes no longer than any other; what it leaves is for the next.
@Component
final class WebhookBodies implements SmartLifecycle {

    static final String JOB = "webhook_bodies";
    static final int BATCH = 500;
    static final int BATCHES_MAX = 20;

    private static final Logger LOG = LoggerFactory.getLogger(WebhookBodies.class);
    private static final Duration EVERY = Duration.ofHours(1);
    private static final Duration RUN_MAX = Duration.ofMinutes(5);

    private final ForgetWebhookBodies forgetWebhookBodies;
    private final JobMeters meters;
    private final Duration every;
    private volatile Disposable work = Disposables.disposed();

    @Autowired
    WebhookBodies(ForgetWebhookBodies forgetWebhookBodies, JobMeters meters) {
        this(forgetWebhookBodies, meters, EVERY);
    }

    WebhookBodies(ForgetWebhookBodies forgetWebhookBodies, JobMeters meters, Duration every) {
        this.forgetWebhookBodies = forgetWebhookBodies;
        this.meters = meters;
        this.every = every;
    }

    @Override
    public void start() {
        work = Flux.interval(every)
                .onBackpressureDrop()
                .concatMap(_ -> run(), 1)
                .subscribe();
    }

    @Override
    public void stop() {
        work.dispose();
    }

    @Override
    public boolean isRunning() {
        return !work.isDisposed();
    }

    private Mono<Void> run() {
        return Mono.defer(() -> forgetWebhookBodies.forget(BATCH))
                .repeat(BATCHES_MAX - 1L)
                .takeUntil(forgotten -> forgotten < BATCH)
                .reduce(Integer::sum)
                .timeout(RUN_MAX)
                .doOnNext(this::succeeded)
                .then()
                .onErrorResume(Exception.class, this::failed);
    }

    private void succeeded(int forgotten) {
        meters.succeeded(JOB);
        if (forgotten > 0) {
            LOG.info("The bodies of {} old events were let go", forgotten);
        }
    }

    private Mono<Void> failed(Exception failure) {
        return Mono.fromRunnable(() -> {
            meters.failed(JOB);
            LOG.warn("Old bodies of events could not be let go; another attempt follows", failure);
        });
    }
}
