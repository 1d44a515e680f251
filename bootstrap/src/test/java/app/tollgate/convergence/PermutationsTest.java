package app.tollgate.convergence;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.simulator.webhook.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The events of each lifecycle come in other orders, twice, or not at all. Each comes as early as its order and PayPal
/// allow, so that it is acted on while the later ones have not happened yet.
@Tag("WHK-3")
@Timeout(86_400)
class PermutationsTest {

    private static final List<Duration> TIMES_OF_THE_JANITOR = List.of(Duration.ofMinutes(10), Duration.ofHours(4));

    /// All orders of up to seven events in the long run.
    private static final int ORDERS = Long.getLong("tollgate.histories") == null ? 6 : 5_040;

    private static final int SUBSETS = Long.getLong("tollgate.histories") == null ? 4 : 128;

    @ParameterizedTest
    @EnumSource(Lifecycle.class)
    void in_every_order_and_twice_they_end_in_the_state_paypal_reports(Lifecycle lifecycle) {
        for (List<Integer> order : Orders.of(eventsOf(lifecycle), ORDERS)) {
            Town town = new Town(House.shared());
            lifecycle.before.accept(town);
            Queue queue = new Queue(town, order);
            live(town, lifecycle, queue::deliver);
            queue.deliverAgain();
            settle(town);
            assertThat(Invariants.broken(town)).as("order %s", order).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Lifecycle.class)
    void with_any_of_them_lost_one_sweep_ends_in_the_state_paypal_reports(Lifecycle lifecycle) {
        for (int kept : Orders.subsets(eventsOf(lifecycle), SUBSETS)) {
            Town town = new Town(House.shared());
            lifecycle.before.accept(town);
            live(town, lifecycle, it -> deliverSome(it, kept));
            town.sweep();
            settle(town);
            assertThat(Invariants.broken(town))
                    .as("kept %s", Integer.toBinaryString(kept))
                    .isEmpty();
        }
    }

    private static void live(Town town, Lifecycle lifecycle, Consumer<Town> afterEachMoment) {
        for (Consumer<Town> moment : lifecycle.moments) {
            moment.accept(town);
            afterEachMoment.accept(town);
        }
    }

    private static int eventsOf(Lifecycle lifecycle) {
        Town town = new Town(House.shared());
        lifecycle.before.accept(town);
        int before = town.house().control().events().size();
        live(town, lifecycle, it -> {});
        return town.house().control().events().size() - before;
    }

    private static void settle(Town town) {
        for (Duration pause : TIMES_OF_THE_JANITOR) {
            town.passes(pause);
            town.mail().deliverAll();
            town.janitor();
        }
    }

    /// Those whose bit is set arrive at once, the others never.
    private static void deliverSome(Town town, int kept) {
        List<Event> waiting = town.mail().onTheWay();
        int first = town.house().control().events().size() - waiting.size();
        List<Event> arriving = new ArrayList<>();
        for (int index = 0; index < waiting.size(); index++) {
            if ((kept >> (first + index) % Integer.SIZE & 1) == 1) {
                arriving.add(waiting.get(index));
            }
        }
        waiting.clear();
        arriving.forEach(event -> town.mail().deliver(event));
    }

    /// Events in the order they are to come in, counted from the first after the beginning.
    private static final class Queue {

        private final Town town;
        private final int first;
        private final List<Integer> order;
        private int delivered;

        Queue(Town town, List<Integer> order) {
            this.town = town;
            this.first = town.house().control().events().size()
                    - town.mail().onTheWay().size();
            this.order = order;
        }

        /// As many as have happened already.
        void deliver(Town now) {
            List<Event> all = now.house().control().events();
            while (delivered < order.size() && first + order.get(delivered) < all.size()) {
                var _ = now.mail().deliver(all.get(first + order.get(delivered)));
                delivered++;
            }
        }

        void deliverAgain() {
            town.house().control().events().forEach(event -> town.mail().deliver(event));
        }
    }
}
