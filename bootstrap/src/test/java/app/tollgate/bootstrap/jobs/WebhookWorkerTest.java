package app.tollgate.bootstrap.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.tollgate.application.webhook.ProcessWebhooks;
import app.tollgate.application.webhook.ProcessWebhooks.Report;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

@Tag("WHK-1")
@Tag("OPS-1")
class WebhookWorkerTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Report NOTHING = new Report(0, 0, 0, List.of());
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Bell bell = new Bell();
    private final AtomicInteger calls = new AtomicInteger();
    private WebhookWorker worker = workerFor(_ -> Mono.just(NOTHING));

    @AfterEach
    void end() {
        worker.stop();
    }

    @Test
    void goes_on_at_once_while_there_is_something_to_do() {
        worker = workerFor(
                _ -> Mono.fromSupplier(() -> calls.incrementAndGet() < 50 ? new Report(1, 0, 0, List.of()) : NOTHING));

        worker.start();

        await().atMost(SOON).until(() -> calls.get() >= 50);
        assertThat(processed("done")).isEqualTo(49);
    }

    @Test
    void a_failure_is_counted_and_never_its_end() {
        worker = workerFor(_ -> calls.incrementAndGet() == 1
                ? Mono.error(new IllegalStateException("the database is away"))
                : Mono.just(NOTHING));

        worker.start();

        await().atMost(SOON).until(() -> calls.get() > 1);
        assertThat(registry.counter("tollgate.job.failures", "job", WebhookWorker.JOB)
                        .count())
                .isOne();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(registry.find("tollgate.job.last.success")
                                .gauge()
                                .value())
                        .isEqualTo(NOW.getEpochSecond()));
    }

    @Test
    void a_batch_that_never_answers_is_given_up_counted_and_followed_by_another() {
        var limit = Duration.ofMillis(50);
        worker = workerFor(_ -> calls.incrementAndGet() == 1 ? Mono.never() : Mono.just(NOTHING), limit);

        worker.start();

        await().atMost(SOON).until(() -> calls.get() > 1);
        assertThat(registry.counter("tollgate.job.failures", "job", WebhookWorker.JOB)
                        .count())
                .isOne();
    }

    @Test
    void a_failure_before_anything_is_subscribed_is_survived_too() {
        worker = workerFor(_ -> {
            if (calls.incrementAndGet() == 1) {
                throw new IllegalStateException("a bug");
            }
            return Mono.just(NOTHING);
        });

        worker.start();

        await().atMost(SOON).until(() -> calls.get() > 1);
    }

    @Test
    void a_ring_during_a_round_leads_to_another_round() {
        Sinks.One<Report> slow = Sinks.one();
        worker = workerFor(_ -> calls.incrementAndGet() == 1 ? slow.asMono() : Mono.just(NOTHING));
        worker.start();
        await().atMost(SOON).until(() -> calls.get() == 1);

        bell.announce();
        slow.emitValue(NOTHING, Sinks.EmitFailureHandler.FAIL_FAST);

        await().atMost(Duration.ofMillis(900)).until(() -> calls.get() > 1);
    }

    @Test
    void stops_after_the_batch_it_is_at() {
        Sinks.One<Report> slow = Sinks.one();
        AtomicBoolean stopped = new AtomicBoolean();
        worker = workerFor(_ -> {
            calls.incrementAndGet();
            return slow.asMono();
        });
        worker.start();
        await().atMost(SOON).until(() -> calls.get() == 1);

        worker.stop(() -> stopped.set(true));

        assertThat(stopped).isFalse();
        slow.emitValue(new Report(1, 0, 0, List.of()), Sinks.EmitFailureHandler.FAIL_FAST);
        await().atMost(SOON).untilTrue(stopped);
        assertThat(worker.isRunning()).isFalse();
        assertThat(calls).hasValue(1);
        assertThat(processed("done")).isOne();
    }

    private WebhookWorker workerFor(ProcessWebhooks work) {
        return workerFor(work, SOON);
    }

    private WebhookWorker workerFor(ProcessWebhooks work, Duration batchMax) {
        return new WebhookWorker(work, bell, new JobMeters(registry, InstantSource.fixed(NOW)), batchMax);
    }

    private double processed(String ending) {
        return registry.counter("tollgate.webhooks.processed", "ending", ending).count();
    }
}
