package app.tollgate.convergence;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.simulator.control.Truth.PaymentBook;
import app.tollgate.simulator.control.Truth.SubscriptionBook;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The process ends at each numbered step of each command, and starts again. Nothing is swept up here: what was written
/// down, the jobs, and PayPal's events must do.
@Tag("SYN-2")
@Timeout(TimeBound.A_DAY)
class CrashPointsTest {

    private static final List<Duration> TIMES_OF_THE_JANITOR = List.of(Duration.ofMinutes(10), Duration.ofHours(2));

    /// Every step in the long run.
    private static final int STRIDE = TimeBound.AT_LENGTH ? 1 : 7;

    @ParameterizedTest
    @EnumSource(MoneyCommand.class)
    void a_crash_at_any_step_is_seen_through_by_the_jobs(MoneyCommand command) {
        TimeBound.keep(() -> forEachStep(command, (town, step) -> {
            goOn(town, command);
            assertThat(Invariants.broken(town)).as("crashed at step %d", step).isEmpty();
        }));
    }

    @ParameterizedTest
    @EnumSource(MoneyCommand.class)
    void a_customer_who_asks_again_after_a_crash_gets_what_they_wanted_once(MoneyCommand command) {
        TimeBound.keep(() -> asksAgainAfterEachStep(command, uninterrupted(command)));
    }

    private static void asksAgainAfterEachStep(MoneyCommand command, List<String> wanted) {
        forEachStep(command, (town, step) -> {
            town.passes(TIMES_OF_THE_JANITOR.getFirst());
            command.work.accept(town);
            goOn(town, command);
            assertThat(Invariants.broken(town)).as("crashed at step %d", step).isEmpty();
            assertThat(summaryOf(town)).as("crashed at step %d", step).isEqualTo(wanted);
        });
    }

    /// Until the command runs through without coming to the step; then a new process is there.
    private static void forEachStep(MoneyCommand command, ObjIntConsumer<OneCustomerWorld> then) {
        int step = 1;
        OneCustomerWorld town = interrupted(command, step);
        while (town.house().fuse().isBurnt()) {
            town.house().restart();
            then.accept(town, step);
            TimeBound.check(step, command.toString());
            step += STRIDE;
            town = interrupted(command, step);
        }
        assertThat(step).as("steps of " + command).isGreaterThan(STRIDE);
    }

    private static List<String> uninterrupted(MoneyCommand command) {
        OneCustomerWorld town = new OneCustomerWorld(ServiceUnderTest.shared());
        command.before.accept(town);
        town.passes(TIMES_OF_THE_JANITOR.getFirst());
        command.work.accept(town);
        goOn(town, command);
        return summaryOf(town);
    }

    private static OneCustomerWorld interrupted(MoneyCommand command, int step) {
        OneCustomerWorld town = new OneCustomerWorld(ServiceUnderTest.shared());
        command.before.accept(town);
        town.house().fuse().burnAt(step);
        try {
            command.work.accept(town);
        } catch (RuntimeException failure) {
            assertThat(town.house().fuse().isBurnt())
                    .withFailMessage(() -> "not by the crash: " + failure)
                    .isTrue();
        }
        return town;
    }

    private static void goOn(OneCustomerWorld town, MoneyCommand command) {
        command.after.accept(town);
        for (Duration pause : TIMES_OF_THE_JANITOR) {
            town.passes(pause);
            town.mail().deliverAll();
            town.janitor();
        }
    }

    /// What the customer has at PayPal, and what it cost.
    private static List<String> summaryOf(OneCustomerWorld town) {
        return town.atPayPal().stream()
                .map(book -> book.status() + " " + town.goodsOf(book) + " for " + costOf(town, book))
                .sorted()
                .toList();
    }

    private static BigDecimal costOf(OneCustomerWorld town, SubscriptionBook book) {
        return town.house().control().truth().salesOf(book.id()).stream()
                .map(CrashPointsTest::kept)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal kept(PaymentBook sale) {
        return sale.gross().value().subtract(sale.refunded().value());
    }
}
