package app.tollgate.convergence;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.simulator.webhook.Event;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The events of each lifecycle come in other orders, twice, or not at all. Each comes as early as its order and PayPal
/// allow, so that it is acted on while the later ones have not happened yet.
@Tag("WHK-3")
@Timeout(TimeBound.A_DAY)
class PermutationsTest {

    private static final List<Duration> TIMES_OF_THE_JANITOR = List.of(Duration.ofMinutes(10), Duration.ofHours(4));

    /// All orders of up to seven events in the long run.
    private static final int ORDERS = TimeBound.AT_LENGTH ? 5_040 : 6;

    private static final int SUBSETS = TimeBound.AT_LENGTH ? 128 : 4;

    @ParameterizedTest
    @EnumSource(Lifecycle.class)
    void in_every_order_and_twice_they_end_in_the_state_paypal_reports(Lifecycle lifecycle) {
        TimeBound.keep(() -> EventOrders.of(eventsOf(lifecycle), ORDERS).forEach(order -> endsWell(lifecycle, order)));
    }

    @ParameterizedTest
    @EnumSource(Lifecycle.class)
    void with_any_of_them_lost_one_sweep_ends_in_the_state_paypal_reports(Lifecycle lifecycle) {
        int events = eventsOf(lifecycle);
        TimeBound.keep(() -> EventOrders.subsets(events, SUBSETS).forEach(kept -> endsWell(lifecycle, events, kept)));
    }

    private static void endsWell(Lifecycle lifecycle, List<Integer> order) {
        OneCustomerWorld world = begin(lifecycle);
        Queue queue = new Queue(world, order);
        live(world, lifecycle, queue::deliver);
        queue.deliverTheRest();
        queue.deliverAgain();
        settle(world);
        assertThat(Invariants.broken(world)).as("order %s", order).isEmpty();
    }

    private static void endsWell(Lifecycle lifecycle, int events, int kept) {
        OneCustomerWorld world = begin(lifecycle);
        Sieve sieve = new Sieve(world, events, kept);
        live(world, lifecycle, sieve::deliver);
        if (kept == (1 << events) - 1) {
            assertThat(sieve.delivered).as("events of " + lifecycle).isEqualTo(events);
        }
        world.sweep();
        settle(world);
        assertThat(Invariants.broken(world))
                .as("kept %s", Integer.toBinaryString(kept))
                .isEmpty();
    }

    /// What belongs to the beginning has arrived, and does not count.
    private static OneCustomerWorld begin(Lifecycle lifecycle) {
        OneCustomerWorld world = new OneCustomerWorld(ServiceUnderTest.shared());
        lifecycle.before.accept(world);
        world.delivery().deliverAll();
        assertThat(world.delivery().onTheWay()).isEmpty();
        return world;
    }

    private static void live(OneCustomerWorld world, Lifecycle lifecycle, Consumer<OneCustomerWorld> afterEachMoment) {
        for (Consumer<OneCustomerWorld> moment : lifecycle.moments) {
            moment.accept(world);
            afterEachMoment.accept(world);
        }
    }

    /// How many there are when each arrives at once; what we hear has effects that PayPal tells of in turn.
    private static int eventsOf(Lifecycle lifecycle) {
        OneCustomerWorld world = begin(lifecycle);
        Sieve all = new Sieve(world, 1, 1);
        live(world, lifecycle, all::deliver);
        assertThat(all.delivered).as("events of " + lifecycle).isPositive();
        return all.delivered;
    }

    private static void settle(OneCustomerWorld world) {
        for (Duration pause : TIMES_OF_THE_JANITOR) {
            world.passes(pause);
            world.delivery().deliverAll();
            world.janitor();
        }
    }

    /// Those whose bit is set arrive at once, the others never; counted from the first after the beginning.
    private static final class Sieve {

        private final int first;
        private final int events;
        private final int kept;
        private int seen;
        private int delivered;

        Sieve(OneCustomerWorld world, int events, int kept) {
            this.first = world.service().control().events().size();
            this.events = events;
            this.kept = kept;
        }

        void deliver(OneCustomerWorld now) {
            List<Event> all = now.service().control().events();
            for (Event event : all.subList(first + seen, all.size())) {
                if ((kept >> seen % events & 1) == 1) {
                    now.delivery().deliver(event);
                    delivered++;
                }
                seen++;
            }
            now.delivery().onTheWay().clear();
        }
    }

    /// Events in the order they are to come in, counted from the first after the beginning.
    private static final class Queue {

        private final OneCustomerWorld world;
        private final int first;
        private final List<Integer> order;
        private int delivered;

        Queue(OneCustomerWorld world, List<Integer> order) {
            this.world = world;
            this.first = world.service().control().events().size();
            this.order = order;
        }

        /// As many as have happened already.
        void deliver(OneCustomerWorld now) {
            List<Event> all = now.service().control().events();
            while (delivered < order.size() && first + order.get(delivered) < all.size()) {
                var _ = now.delivery().deliver(all.get(first + order.get(delivered)));
                delivered++;
            }
        }

        /// One that never happened, since we heard late of another, keeps no later one back.
        void deliverTheRest() {
            List<Event> all = world.service().control().events();
            order.subList(delivered, order.size()).stream()
                    .map(index -> first + index)
                    .filter(index -> index < all.size())
                    .forEach(index -> world.delivery().deliver(all.get(index)));
        }

        void deliverAgain() {
            world.service().control().events().forEach(event -> world.delivery().deliver(event));
        }
    }
}
