package app.tollgate.bootstrap.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.tollgate.application.Page;
import app.tollgate.application.reconciliation.RunReconciliation;
import app.tollgate.application.reconciliation.ShowReconciliation;
import app.tollgate.domain.reconciliation.EventSearch;
import app.tollgate.domain.reconciliation.ReconciliationRun;
import app.tollgate.domain.reconciliation.ReconciliationRun.Cause;
import app.tollgate.domain.reconciliation.ReconciliationRun.State;
import app.tollgate.domain.reconciliation.RunId;
import app.tollgate.domain.reconciliation.Tally;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

@Tag("SYN-1")
@Tag("OPS-1")
class ReconciliationJobTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration LATER = Duration.ofHours(1);
    private static final Duration TICK = Duration.ofMillis(20);
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final ReconciliationRun RUN = new ReconciliationRun(
            new RunId(new UUID(1, 1)),
            new Cause.Schedule(),
            NOW,
            new State.Done(NOW),
            new Tally(4, 3, 2, 1),
            new EventSearch.Complete(5, NOW));

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Pretended use = new Pretended();
    private ReconciliationJob job = jobWith(LATER);

    @AfterEach
    void end() {
        job.stop();
    }

    @Test
    void what_was_asked_for_is_carried_out_at_once_and_nothing_is_due_yet() {
        use.next = Mono.just(new RunReconciliation.Outcome.Ended(RUN));

        job.start();

        await().atMost(SOON).until(() -> use.asked.get() > 1);
        assertThat(use.due).hasValue(0);
    }

    @Test
    void what_is_due_is_looked_for_after_a_while() {
        job = jobWith(TICK);

        job.start();

        await().atMost(SOON).until(() -> use.due.get() > 1);
    }

    @Test
    void the_newest_complete_run_is_measured_whoever_carried_it_out() {
        job.start();

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(registry.get("tollgate.reconciliation.mismatches")
                                .tag("kind", "needs_person")
                                .gauge()
                                .value())
                        .isEqualTo(2));
        assertThat(registry.get("tollgate.job.last.success")
                        .tag("job", ReconciliationJob.JOB)
                        .gauge()
                        .value())
                .isEqualTo(NOW.getEpochSecond());
    }

    @Test
    void events_that_were_recovered_here_are_counted_once() {
        use.next = Mono.just(new RunReconciliation.Outcome.Ended(RUN));

        job.start();

        await().atMost(SOON).until(() -> use.asked.get() > 2);
        assertThat(registry.counter("tollgate.reconciliation.events.recovered").count())
                .isEqualTo(5);
    }

    @Test
    void a_failure_is_counted_and_never_its_end() {
        use.next = Mono.error(new IllegalStateException("the database is away"));

        job.start();

        await().atMost(SOON).until(() -> use.asked.get() > 1);
        assertThat(registry.counter("tollgate.job.failures", "job", ReconciliationJob.JOB)
                        .count())
                .isOne();
    }

    @Test
    void an_interrupted_run_counts_as_a_failure() {
        use.next = Mono.just(new RunReconciliation.Outcome.Ended(new ReconciliationRun(
                RUN.id(),
                RUN.cause(),
                NOW,
                new State.Interrupted(NOW, "paypal did not answer"),
                RUN.tally(),
                new EventSearch.Incomplete(0, "NOT_AUTHORIZED"))));

        job.start();

        await().atMost(SOON)
                .until(() -> registry.counter("tollgate.job.failures", "job", ReconciliationJob.JOB)
                                .count()
                        == 1);
    }

    private ReconciliationJob jobWith(Duration first) {
        return new ReconciliationJob(
                use,
                use,
                new JobMeters(registry, InstantSource.fixed(NOW)),
                new ReconciliationMeters(registry),
                new ReconciliationJob.Pauses(first, TICK, TICK));
    }

    /// The first call is answered as a test says; afterwards there is nothing to do.
    private static final class Pretended implements RunReconciliation, ShowReconciliation {

        private static final Outcome NOTHING = new Outcome.NothingToDo();

        private final AtomicInteger asked = new AtomicInteger();
        private final AtomicInteger due = new AtomicInteger();
        private volatile Mono<Outcome> next = Mono.just(NOTHING);

        @Override
        public Mono<Outcome> carryOn() {
            return asked.getAndIncrement() == 0 ? next : Mono.just(NOTHING);
        }

        @Override
        public Mono<Outcome> whenDue() {
            due.incrementAndGet();
            return Mono.just(NOTHING);
        }

        @Override
        public Mono<Page<ReconciliationRun, RunId>> runs(int limit, Optional<RunId> after) {
            return Mono.empty();
        }

        @Override
        public Mono<Report> report(Question question) {
            return Mono.empty();
        }

        @Override
        public Mono<ReconciliationRun> newestDone() {
            return Mono.just(RUN);
        }
    }
}
