package app.tollgate.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void ratio_is_the_median_of_the_rounds_so_one_bad_round_does_not_count() {
        Comparison comparison = new Comparison(List.of(100.0, 100.0, 10.0), List.of(rate(60), rate(50), rate(50)));

        assertThat(comparison.ratio()).isEqualTo(0.6);
        assertThat(comparison.floor()).isEqualTo(100);
    }

    @Test
    void floor_and_target_take_turns_in_going_first() {
        List<String> order = new ArrayList<>();
        Iterator<Integer> rates = List.of(10, 20, 30).iterator();

        Comparison comparison = Comparison.inTurn(
                3,
                () -> {
                    order.add("floor");
                    return 100;
                },
                () -> {
                    order.add("target");
                    return rate(rates.next());
                });

        assertThat(order).containsExactly("floor", "target", "target", "floor", "floor", "target");
        assertThat(comparison.target().answers()).isEqualTo(60);
    }

    @Test
    void a_round_without_a_floor_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Comparison(List.of(), List.of(rate(1))));
    }

    private static Measured rate(int perSecond) {
        return MeasuredTest.measured(perSecond, SECOND, 0);
    }
}
