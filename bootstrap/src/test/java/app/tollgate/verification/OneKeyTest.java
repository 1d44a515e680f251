package app.tollgate.verification;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.persistence.FreshDatabase;
import app.tollgate.application.port.store.SigningKeys;
import app.tollgate.application.testing.MovableClock;
import app.tollgate.application.token.RotateSigningKeys.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Flux;

/// Instances that start or rotate at the same time, on one PostgreSQL.
@Tag("ACC-6")
class OneKeyTest {

    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T09:30:00Z"));
    private final List<Installation> instances =
            IntStream.range(0, 16).mapToObj(_ -> instance()).toList();

    @Test
    void instances_that_start_at_once_make_one_key_and_all_use_it() {
        assertThat(rotateAllAtOnce()).containsOnlyOnce(new Outcome.Rotated(true, 0));

        assertThat(DATABASE.count("access_signing_key")).isEqualTo(1);
        Verifier verifier = instances.getFirst().verifierOfNow();
        assertThat(instances)
                .allSatisfy(
                        instance -> assertThat(verifier.claims(instance.token().orElseThrow(), clock.instant()))
                                .isPresent());
    }

    @Test
    void instances_that_rotate_at_once_make_one_next_key_and_delete_the_old_one_once() {
        assertThat(rotateAllAtOnce()).hasSize(16);
        clock.advance(Duration.ofDays(25));
        assertThat(rotateAllAtOnce()).containsOnlyOnce(new Outcome.Rotated(true, 0));
        assertThat(DATABASE.count("access_signing_key")).isEqualTo(2);

        clock.advance(Duration.ofDays(6));

        assertThat(rotateAllAtOnce()).containsOnlyOnce(new Outcome.Rotated(false, 1));
        assertThat(DATABASE.count("access_signing_key")).isEqualTo(1);
    }

    private List<Outcome> rotateAllAtOnce() {
        return Flux.fromIterable(instances)
                .flatMap(instance -> instance.house().rotate().rotate(), instances.size())
                .collectList()
                .block(Installation.SOON);
    }

    private Installation instance() {
        return new Installation(DATABASE.get(SigningKeys.class), Duration.ofMinutes(5), clock);
    }
}
