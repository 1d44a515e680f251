package app.tollgate.convergence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Orders in which so many events can come, and subsets of them.
final class EventOrders {

    private static final long SEED = 20260110;

    private EventOrders() {}

    /// All of them, or as many as are wanted: then the one backwards, and others by chance, the same each time.
    static List<List<Integer>> of(int events, int wanted) {
        List<Integer> natural = IntStream.range(0, events).boxed().toList();
        if (factorial(events) <= wanted) {
            return all(natural);
        }
        Random random = new Random(SEED);
        return Stream.concat(Stream.of(natural.reversed()), Stream.generate(() -> shuffled(natural, random)))
                .distinct()
                .limit(wanted)
                .toList();
    }

    /// Every subset as bits, or as many as are wanted, first all and none.
    static List<Integer> subsets(int events, int wanted) {
        int all = (1 << events) - 1;
        if (all < wanted) {
            return IntStream.rangeClosed(0, all).boxed().toList();
        }
        return Stream.concat(Stream.of(0, all), new Random(SEED).ints(1, all).boxed())
                .distinct()
                .limit(wanted)
                .toList();
    }

    private static List<List<Integer>> all(List<Integer> items) {
        if (items.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Integer>> orders = new ArrayList<>();
        for (Integer first : items) {
            List<Integer> others =
                    items.stream().filter(item -> !item.equals(first)).toList();
            all(others)
                    .forEach(rest -> orders.add(
                            Stream.concat(Stream.of(first), rest.stream()).toList()));
        }
        return orders;
    }

    private static List<Integer> shuffled(List<Integer> items, Random random) {
        List<Integer> order = new ArrayList<>(items);
        Collections.shuffle(order, random);
        return order;
    }

    private static long factorial(int number) {
        return IntStream.rangeClosed(2, number).asLongStream().reduce(1, (one, other) -> one * other);
    }
}
