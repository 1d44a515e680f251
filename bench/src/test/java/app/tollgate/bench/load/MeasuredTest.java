package app.tollgate.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class MeasuredTest {

    @Test
    void percentiles_are_those_of_all_answers() {
        Measured hundred = measured(100, Duration.ofSeconds(2), 0);

        assertThat(hundred.perSecond()).isEqualTo(50);
        assertThat(hundred.millisAt(50)).isCloseTo(50, within(0.1));
        assertThat(hundred.millisAt(99)).isCloseTo(99, within(0.1));
    }

    @Test
    void several_intervals_count_as_one() {
        Measured both = Measured.together(
                List.of(measured(10, Duration.ofSeconds(1), 1), measured(30, Duration.ofSeconds(1), 2)));

        assertThat(both.answers()).isEqualTo(40);
        assertThat(both.refused()).isEqualTo(3);
        assertThat(both.perSecond()).isEqualTo(20);
        assertThat(both.cpuMicros()).isEqualTo(1_000);
        assertThat(both.millisAt(100)).isCloseTo(30, within(0.1));
    }

    /// One answer after each millisecond up to the count.
    static Measured measured(int answers, Duration time, long refused) {
        Histogram latencies = Measured.nothingYet();
        for (int millis = 1; millis <= answers; millis++) {
            latencies.recordValue(TimeUnit.MILLISECONDS.toNanos(millis));
        }
        return new Measured(latencies, refused, time, Duration.ofMillis(answers));
    }
}
