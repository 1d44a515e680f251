package app.tollgate.bootstrap.jobs;

import app.tollgate.application.webhook.ProcessWebhooks;
import app.tollgate.application.webhook.ProcessWebhooks.Report;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/// Acts on events as they arrive, and looks every second anyway: for those taken in by others, and those whose time has
/// come again.
///
/// A failure never ends it; it lies low for longer after each one in a row. It stops before the web server does, and
/// ends the batch it is at.
@Component
final class WebhookWorker implements SmartLifecycle {

    static final String JOB = "webhooks";

    private static final Logger LOG = LoggerFactory.getLogger(WebhookWorker.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    /// Small, since the lease of a whole batch runs from its claim.
    private static final int BATCH = 16;

    /// Far above what a batch can take while each part of it keeps to its own limit. A network that goes silent
    /// ends here: the batch fails and the worker backs off, where it would wait for ever.
    private static final Duration BATCH_MAX = Duration.ofMinutes(2);

    private final ProcessWebhooks processWebhooks;
    private final Bell bell;
    private final JobMeters meters;
    private final Duration batchMax;
    private final Rounds rounds;
    private volatile boolean halted;
    private volatile Sinks.Empty<Void> halt = Sinks.empty();
    private volatile CompletableFuture<@Nullable Void> work = CompletableFuture.completedFuture(null);

    @Autowired
    WebhookWorker(ProcessWebhooks processWebhooks, Bell bell, JobMeters meters) {
        this(processWebhooks, bell, meters, BATCH_MAX);
    }

    WebhookWorker(ProcessWebhooks processWebhooks, Bell bell, JobMeters meters, Duration batchMax) {
        this.processWebhooks = processWebhooks;
        this.bell = bell;
        this.meters = meters;
        this.batchMax = batchMax;
        this.rounds = new Rounds(JOB, meters, LOG, "Events could not be processed; they wait for the next turn");
    }

    @Override
    public void start() {
        halted = false;
        halt = Sinks.empty();
        work = until(halt.asMono()).then().toFuture();
    }

    @Override
    public void stop(Runnable stopped) {
        stop();
        var unused = work.whenComplete((_, _) -> stopped.run());
    }

    @Override
    public void stop() {
        halted = true;
        halt.emitEmpty(Sinks.EmitFailureHandler.FAIL_FAST);
    }

    @Override
    public boolean isRunning() {
        return !work.isDone();
    }

    /// One round at a time; a ring during a round leads to another one.
    private Flux<Report> until(Mono<Void> halting) {
        return Flux.merge(rounds.turns(Duration.ZERO, EVERY).onBackpressureLatest(), bell.rings())
                .onBackpressureLatest()
                .takeUntilOther(halting)
                .concatMap(_ -> round(), 1);
    }

    private Flux<Report> round() {
        return Mono.defer(this::batch)
                .expand(report -> halted || report.total() == 0 ? Mono.empty() : batch())
                .doOnComplete(rounds::recovered)
                .onErrorResume(Exception.class, rounds::goOn);
    }

    private Mono<Report> batch() {
        return processWebhooks
                .process(BATCH)
                .timeout(batchMax)
                .doOnNext(meters::processed)
                .doOnNext(WebhookWorker::tell)
                .doOnNext(_ -> meters.succeeded(JOB));
    }

    /// What is given up waits for a person, so it is said to one.
    private static void tell(Report report) {
        report.parked()
                .forEach(event -> LOG.warn(
                        "Event {} ({}) is parked for a person to look at: {}",
                        event.eventId(),
                        event.eventType(),
                        event.why()));
    }
}
