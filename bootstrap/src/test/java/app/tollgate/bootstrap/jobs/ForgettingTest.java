package app.tollgate.bootstrap.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

@Tag("ACC-5")
@Tag("WHK-4")
class ForgettingTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final String JOB = "old_things";

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final JobMeters meters = new JobMeters(registry, InstantSource.fixed(NOW));
    private final List<Integer> limits = new CopyOnWriteArrayList<>();
    private Forgetting job = jobFor(_ -> Mono.just(0));

    @AfterEach
    void end() {
        job.stop();
    }

    @Test
    void a_run_goes_on_until_nothing_is_left() {
        job = jobFor(call -> Mono.just(call < 3 ? Forgetting.BATCH : 7));

        assertThat(job.run().block(SOON)).isEqualTo(2 * Forgetting.BATCH + 7);

        assertThat(limits).isEqualTo(Collections.nCopies(3, Forgetting.BATCH));
    }

    @Test
    void a_run_is_bounded_however_much_is_left() {
        job = jobFor(_ -> Mono.just(Forgetting.BATCH));

        var _ = job.run().block(SOON);

        assertThat(limits).hasSize(Forgetting.BATCHES_MAX);
        assertThat(hasSucceeded(JOB)).isTrue();
    }

    @Test
    void a_failure_is_counted_and_never_its_end() {
        job = jobFor(call -> call == 1 ? Mono.error(new IllegalStateException("the database is away")) : Mono.just(0));

        job.start();

        await().atMost(SOON).until(() -> hasSucceeded(JOB));
        assertThat(registry.counter("tollgate.job.failures", "job", JOB).count())
                .isOne();
    }

    @Test
    void it_stops_when_told_to() {
        job.start();
        assertThat(job.isRunning()).isTrue();

        job.stop();

        assertThat(job.isRunning()).isFalse();
    }

    @Test
    void bodies_of_events_and_history_of_access_are_let_go_apart() {
        ForgettingJobs jobs = new ForgettingJobs();

        var _ = jobs.oldWebhookBodies(_ -> Mono.just(3), meters).run().block(SOON);

        assertThat(hasSucceeded(ForgettingJobs.WEBHOOK_BODIES)).isTrue();
        assertThat(hasSucceeded(ForgettingJobs.ACCESS_HISTORY)).isFalse();
        assertThat(jobs.oldAccessHistory(_ -> Mono.just(4), meters).run().block(SOON))
                .isEqualTo(4);
        assertThat(hasSucceeded(ForgettingJobs.ACCESS_HISTORY)).isTrue();
    }

    private boolean hasSucceeded(String job) {
        return registry.find("tollgate.job.last.success").tag("job", job).gauge() != null;
    }

    private Forgetting jobFor(IntFunction<Mono<Integer>> answer) {
        IntFunction<Mono<Integer>> counted = limit -> {
            limits.add(limit);
            return answer.apply(limits.size());
        };
        return new Forgetting(
                JOB, counted, new Forgetting.Words("{} went", "none went"), meters, Duration.ofMillis(20));
    }
}
