package app.tollgate.domain.command;

import static app.tollgate.domain.testing.Moments.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How long a command rests whose outcome is not known.
@Tag("SYN-2")
class PatienceTest {

    @ParameterizedTest
    @CsvSource({"1, PT1H", "2, PT24H", "3, PT24H", "40, PT24H"})
    void rests_an_hour_and_then_a_day(int attempt, Duration rest) {
        assertThat(new Patience(attempt, Optional.empty()).nextTry(NOW)).isEqualTo(NOW.plus(rest));
        assertThat(new Patience(attempt, Optional.of(NOW.plus(Duration.ofDays(20)))).nextTry(NOW))
                .isEqualTo(NOW.plus(rest));
    }

    @ParameterizedTest
    @CsvSource({"PT20H, PT10H", "PT1H, PT30M", "PT10M, PT5M", "PT2M, PT1M", "PT1M, PT1M", "PT0S, PT1M", "PT-4H, PT2H"})
    void rests_half_of_the_time_to_a_charge_or_since_it(Duration left, Duration rest) {
        assertThat(new Patience(9, Optional.of(NOW.plus(left))).nextTry(NOW)).isEqualTo(NOW.plus(rest));
    }

    @Test
    void is_tried_in_the_last_two_minutes_before_a_charge_whenever_it_began() {
        Instant charge = NOW.plus(Duration.ofDays(3));
        Instant last = NOW;
        for (Instant next = NOW; next.isBefore(charge); next = new Patience(5, Optional.of(charge)).nextTry(next)) {
            last = next;
        }

        assertThat(last).isAfter(charge.minus(Duration.ofMinutes(2)));
    }
}
