package app.tollgate.bootstrap.jobs;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.tollgate.adapter.persistence.Instances;
import app.tollgate.adapter.persistence.Instances.Instance;
import app.tollgate.adapter.persistence.access.AccessNotifications;
import app.tollgate.adapter.persistence.access.AccessSnapshots;
import app.tollgate.application.port.view.AccessFactsView;
import app.tollgate.domain.customer.CustomerId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// One instance with its upkeep, and another that writes.
@Tag("ACC-1")
@Tag("OPS-4")
class AccessUpkeepTest {

    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final Duration NEVER = Duration.ofDays(1);

    @RegisterExtension
    static final Instances INSTANCES = new Instances();

    private final Instance asking = INSTANCES.start();
    private final Instance writing = INSTANCES.start();
    private final CustomerId ann = writing.aCustomer();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private AccessUpkeep upkeep = upkeep(NEVER);

    @BeforeEach
    void upkeep_has_begun() {
        upkeep.start();
        await().atMost(SOON).until(this::isListening);
    }

    @AfterEach
    void stop() {
        upkeep.stop();
        assertThat(upkeep.isRunning()).isFalse();
    }

    @Test
    void a_change_is_heard_of_within_a_second() {
        assertThat(subscriptions()).isZero();

        writing.subscribe(ann);

        await().atMost(A_SECOND).until(() -> subscriptions() == 1);
    }

    @Test
    void a_listener_that_was_cut_off_listens_again() {
        hangUp();
        await().atMost(SOON)
                .until(() -> registry.counter("tollgate.job.failures", "job", "access")
                                .count()
                        > 0);
        await().atMost(SOON).until(this::isListening);
        assertThat(subscriptions()).isZero();

        writing.subscribe(ann);

        await().atMost(A_SECOND).until(() -> subscriptions() == 1);
    }

    @Test
    void what_nobody_announces_shows_with_the_next_turn() {
        upkeep.stop();
        await().atMost(SOON).until(() -> !isListening());
        upkeep = upkeep(Duration.ofMillis(50));
        assertThat(subscriptions()).isZero();
        writing.execute("alter table subscription disable trigger access_changed");
        try {
            writing.subscribe(ann);
            assertThat(subscriptions()).isZero();
            writing.execute("update access_version set version = version + 1");

            upkeep.start();

            await().atMost(SOON).until(() -> subscriptions() == 1);
        } finally {
            writing.execute("alter table subscription enable trigger access_changed");
        }
    }

    private AccessUpkeep upkeep(Duration every) {
        return new AccessUpkeep(
                asking.get(AccessNotifications.class),
                asking.get(AccessSnapshots.class),
                new JobMeters(registry, InstantSource.fixed(NOW)),
                every);
    }

    private boolean isListening() {
        return writing.count("pg_stat_activity where query = 'listen tollgate_access'"
                        + " and state = 'idle' and datname = current_database()")
                > 0;
    }

    private void hangUp() {
        writing.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                + " where application_name = 'tollgate-listener' and datname = current_database()");
    }

    private int subscriptions() {
        return asking.get(AccessFactsView.class)
                .of(ann)
                .block(SOON)
                .subscriptions()
                .size();
    }
}
