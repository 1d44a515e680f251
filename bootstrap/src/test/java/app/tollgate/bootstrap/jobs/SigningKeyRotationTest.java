package app.tollgate.bootstrap.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.tollgate.application.token.RotateSigningKeys;
import app.tollgate.application.token.RotateSigningKeys.Outcome;
import app.tollgate.domain.token.KeyId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

@Tag("ACC-6")
@Tag("OPS-1")
class SigningKeyRotationTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final AtomicInteger calls = new AtomicInteger();
    private SigningKeyRotation rotation = rotationBy(() -> Mono.just(new Outcome.Rotated(false, 0)));

    @AfterEach
    void end() {
        rotation.stop();
    }

    @Test
    void a_failure_is_counted_and_never_its_end() {
        rotation = rotationBy(() -> switch (calls.incrementAndGet()) {
            case 1 -> Mono.error(new IllegalStateException("the database is away"));
            case 2 -> throw new IllegalStateException("a bug");
            case 3 -> Mono.just(new Outcome.Unusable(new KeyId("k".repeat(43))));
            default -> Mono.just(new Outcome.Rotated(true, 1));
        });

        rotation.start();

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(registry.find("tollgate.job.last.success")
                                .tag("job", SigningKeyRotation.JOB)
                                .gauge())
                        .isNotNull()
                        .satisfies(gauge -> assertThat(gauge.value()).isEqualTo(NOW.getEpochSecond())));
        assertThat(registry.counter("tollgate.job.failures", "job", SigningKeyRotation.JOB)
                        .count())
                .isEqualTo(3);
    }

    @Test
    void it_stops_when_told_to() {
        rotation.start();
        assertThat(rotation.isRunning()).isTrue();

        rotation.stop();

        assertThat(rotation.isRunning()).isFalse();
    }

    private SigningKeyRotation rotationBy(RotateSigningKeys work) {
        return new SigningKeyRotation(work, new JobMeters(registry, InstantSource.fixed(NOW)), Duration.ofMillis(5));
    }
}
