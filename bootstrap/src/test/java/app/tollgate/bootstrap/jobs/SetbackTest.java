package app.tollgate.bootstrap.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SetbackTest {

    private final Setback setback = new Setback();

    @Test
    void each_failure_in_a_row_sits_out_twice_as_many_turns_up_to_thirty() {
        int[] satOut = IntStream.range(0, 7).map(_ -> failThenCount()).toArray();

        assertThat(satOut).containsExactly(1, 2, 4, 8, 16, 30, 30);
    }

    @Test
    void a_success_ends_it() {
        setback.failed();
        setback.failed();

        setback.succeeded();

        assertThat(setback.takesTurn()).isTrue();
        assertThat(failThenCount()).isOne();
    }

    private int failThenCount() {
        setback.failed();
        int satOut = 0;
        while (!setback.takesTurn()) {
            satOut++;
        }
        return satOut;
    }
}
