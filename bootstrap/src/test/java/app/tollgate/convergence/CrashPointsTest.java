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
        TimeBound.keep(() -> forEachStep(command, (world, step) -> {
            goOn(world, command);
            assertThat(Invariants.broken(world)).as("crashed at step %d", step).isEmpty();
        }));
    }

    @ParameterizedTest
    @EnumSource(MoneyCommand.class)
    void a_customer_who_asks_again_after_a_crash_gets_what_they_wanted_once(MoneyCommand command) {
        TimeBound.keep(() -> asksAgainAfterEachStep(command, uninterrupted(command)));
    }

    private static void asksAgainAfterEachStep(MoneyCommand command, List<String> wanted) {
        forEachStep(command, (world, step) -> {
            world.passes(TIMES_OF_THE_JANITOR.getFirst());
            command.work.accept(world);
            goOn(world, command);
            assertThat(Invariants.broken(world)).as("crashed at step %d", step).isEmpty();
            assertThat(summaryOf(world)).as("crashed at step %d", step).isEqualTo(wanted);
        });
    }

    /// Until the command runs through without coming to the step; then a new process is there.
    private static void forEachStep(MoneyCommand command, ObjIntConsumer<OneCustomerWorld> then) {
        int step = 1;
        OneCustomerWorld world = interrupted(command, step);
        while (world.service().crash().hasHappened()) {
            world.service().restart();
            then.accept(world, step);
            TimeBound.check(step, command.toString());
            step += STRIDE;
            world = interrupted(command, step);
        }
        assertThat(step).as("steps of " + command).isGreaterThan(STRIDE);
    }

    private static List<String> uninterrupted(MoneyCommand command) {
        OneCustomerWorld world = new OneCustomerWorld(ServiceUnderTest.shared());
        command.before.accept(world);
        world.passes(TIMES_OF_THE_JANITOR.getFirst());
        command.work.accept(world);
        goOn(world, command);
        return summaryOf(world);
    }

    private static OneCustomerWorld interrupted(MoneyCommand command, int step) {
        OneCustomerWorld world = new OneCustomerWorld(ServiceUnderTest.shared());
        command.before.accept(world);
        world.service().crash().at(step);
        try {
            command.work.accept(world);
        } catch (RuntimeException failure) {
            assertThat(world.service().crash().hasHappened())
                    .withFailMessage(() -> "not by the crash: " + failure)
                    .isTrue();
        }
        return world;
    }

    private static void goOn(OneCustomerWorld world, MoneyCommand command) {
        command.after.accept(world);
        for (Duration pause : TIMES_OF_THE_JANITOR) {
            world.passes(pause);
            world.delivery().deliverAll();
            world.janitor();
        }
    }

    /// What the customer has at PayPal, and what it cost.
    private static List<String> summaryOf(OneCustomerWorld world) {
        return world.atPayPal().stream()
                .map(book -> book.status() + " " + world.goodsOf(book) + " for " + costOf(world, book))
                .sorted()
                .toList();
    }

    private static BigDecimal costOf(OneCustomerWorld world, SubscriptionBook book) {
        return world.service().control().truth().salesOf(book.id()).stream()
                .map(CrashPointsTest::kept)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal kept(PaymentBook sale) {
        return sale.gross().value().subtract(sale.refunded().value());
    }
}
