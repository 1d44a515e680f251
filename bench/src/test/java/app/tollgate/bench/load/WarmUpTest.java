package app.tollgate.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarmUpTest {

    @Test
    void goes_on_while_the_rate_grows() {
        Iterator<Integer> rates = List.of(10, 50, 80, 98, 100, 101, 500).iterator();

        assertThat(WarmUp.untilSteady(20, () -> rate(rates.next())))
                .containsExactly(10.0, 50.0, 80.0, 98.0, 100.0, 101.0);
    }

    @Test
    void gives_up_on_a_machine_that_is_never_steady() {
        Iterator<Integer> rates = List.of(10, 90, 10, 90).iterator();

        assertThat(WarmUp.untilSteady(4, () -> rate(rates.next()))).hasSize(4);
    }

    private static Measured rate(int perSecond) {
        return MeasuredTest.measured(perSecond, Duration.ofSeconds(1), 0);
    }
}
