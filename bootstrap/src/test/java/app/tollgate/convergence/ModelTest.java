package app.tollgate.convergence;

import static org.assertj.core.api.Assertions.fail;

import app.tollgate.convergence.Histories.Failure;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Random histories of a customer, a buyer, time and trouble, against a model that knows only approvals and money.
@Tag("WHK-3")
@Tag("SYN-2")
class ModelTest {

    private static final long FIRST_SEED = 1;
    private static final int SHORT_RUN = 200;

    private final Histories histories = new Histories(ServiceUnderTest.shared());

    @Test
    @Timeout(TimeBound.A_DAY)
    void whatever_happens_the_end_is_what_paypal_reports() {
        TimeBound.keep(() -> seeds().forEach(this::holds));
    }

    /// `-Dtollgate.seed=7` plays one again, `-Dtollgate.histories=10000` plays that many, from the seed
    /// `-Dtollgate.first=201` on where it is given.
    private static LongStream seeds() {
        Long one = Long.getLong("tollgate.seed");
        long first = Long.getLong("tollgate.first", FIRST_SEED);
        return one != null
                ? LongStream.of(one)
                : LongStream.range(first, first + Integer.getInteger("tollgate.histories", SHORT_RUN));
    }

    private void holds(long seed) {
        List<Step> steps = Histories.of(seed);
        Optional<Failure> failure = histories.play(steps);
        if (failure.isPresent()) {
            Failure shortest = histories.shortest(steps, failure.get());
            fail(
                    "seed %d (again: -Dtollgate.seed=%d): %s%n%n%s%n%n%s",
                    seed, seed, failure.get().what(), String.join("\n", shortest.lines()), shortest.what());
        }
    }
}
