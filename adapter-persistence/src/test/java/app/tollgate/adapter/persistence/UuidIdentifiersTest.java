package app.tollgate.adapter.persistence;

import static app.tollgate.domain.testing.Moments.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.testing.MovableClock;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UuidIdentifiersTest {

    private final MovableClock clock = new MovableClock(NOW);
    private final UuidIdentifiers identifiers = new UuidIdentifiers(clock, new SecureRandom());

    @Test
    void an_id_is_of_version_7_and_begins_with_its_time() {
        UUID id = identifiers.next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
    }

    @Test
    void ids_of_one_moment_are_in_the_order_of_their_making() {
        List<String> made = Stream.generate(identifiers::next)
                .limit(10_000)
                .map(UUID::toString)
                .toList();

        assertThat(made).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void a_clock_that_goes_back_does_not_turn_the_order() {
        String before = identifiers.next().toString();

        clock.advance(Duration.ofHours(-1));

        assertThat(identifiers.next().toString()).isGreaterThan(before);
    }

    @Test
    void threads_share_no_id() {
        List<UUID> made = IntStream.range(0, 20_000)
                .parallel()
                .mapToObj(_ -> identifiers.next())
                .toList();

        assertThat(made).doesNotHaveDuplicates();
    }
}
