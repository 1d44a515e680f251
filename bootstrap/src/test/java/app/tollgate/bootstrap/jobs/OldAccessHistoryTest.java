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
class OldAccessHistoryTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final List<Integer> limits = new CopyOnWriteArrayList<>();
    private OldAccessHistory job = jobFor(_ -> Mono.just(0));

    @AfterEach
    void end() {
        job.stop();
    }

    @Test
    void a_run_goes_on_until_nothing_is_left() {
        job = jobFor(call -> Mono.just(call < 3 ? OldAccessHistory.BATCH : 7));

        job.start();

        await().atMost(SOON).until(this::succeeded);
        assertThat(limits)
                .startsWith(Collections.nCopies(3, OldAccessHistory.BATCH).toArray(Integer[]::new));
    }

    @Test
    void a_run_is_bounded_however_much_is_left() {
        job = jobFor(_ -> Mono.just(OldAccessHistory.BATCH), Duration.ofMillis(1));
        job.start();
        await().atMost(SOON).until(this::succeeded);

        job.stop();

        assertThat(job.isRunning()).isFalse();
        assertThat(limits.size()).isGreaterThanOrEqualTo(OldAccessHistory.BATCHES_MAX);
    }

    @Test
    void a_failure_is_counted_and_never_its_end() {
        job = jobFor(call -> call == 1 ? Mono.error(new IllegalStateException("the database is away")) : Mono.just(0));

        job.start();

        await().atMost(SOON).until(this::succeeded);
        assertThat(registry.counter("tollgate.job.failures", "job", OldAccessHistory.JOB)
                        .count())
                .isOne();
    }

    private boolean succeeded() {
        return registry.find("tollgate.job.last.success").gauge() != null;
    }

    private OldAccessHistory jobFor(IntFunction<Mono<Integer>> answer) {
        return jobFor(answer, Duration.ofMillis(20));
    }

    private OldAccessHistory jobFor(IntFunction<Mono<Integer>> answer, Duration every) {
        return new OldAccessHistory(
                limit -> {
                    limits.add(limit);
                    return answer.apply(limits.size());
                },
                new JobMeters(registry, InstantSource.fixed(NOW)),
                every);
    }
}
