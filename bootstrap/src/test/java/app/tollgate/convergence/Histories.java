package app.tollgate.convergence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/// Makes histories from seeds, plays them, and finds the shortest one that fails.
final class Histories {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 30;
    private static final int CHOICES = 300;
    private static final Duration BETWEEN_STEPS = Duration.ofSeconds(1);
    private static final List<Act> HAT = Stream.of(Act.values())
            .flatMap(act -> Stream.generate(() -> act).limit(act.weight))
            .toList();

    private final ServiceUnderTest service;

    Histories(ServiceUnderTest service) {
        this.service = service;
    }

    /// What was wrong, and the lines of the history that led there.
    record Failure(String what, List<String> lines) {}

    /// The same seed gives the same history on every machine.
    static List<Step> of(long seed) {
        Random random = new Random(seed);
        int length = SHORTEST + random.nextInt(LONGEST - SHORTEST + 1);
        List<Step> steps = new ArrayList<>(List.of(new Step(Act.STARTS, random.nextInt(CHOICES))));
        while (steps.size() < length) {
            steps.add(new Step(HAT.get(random.nextInt(HAT.size())), random.nextInt(CHOICES)));
        }
        return steps;
    }

    Optional<Failure> play(List<Step> steps) {
        List<String> lines = new ArrayList<>();
        OneCustomerWorld world = new OneCustomerWorld(service);
        try {
            for (Step step : steps) {
                lines.add(world.service().now() + "  " + step + " -> ");
                lines.add(lines.removeLast() + step.act().in(world, step.n()));
                world.passes(BETWEEN_STEPS);
                List<String> broken = Invariants.brokenAtAnyTime(world);
                if (!broken.isEmpty()) {
                    return Optional.of(new Failure(String.join("\n", broken), lines));
                }
            }
            world.settle();
            Invariants.check(world);
            WayOutChecks.check(world);
            return Optional.empty();
        } catch (AssertionError | RuntimeException fault) {
            return Optional.of(new Failure(fault.toString(), lines));
        }
    }

    /// Leaves out whatever the failure does not need; `otherwise` is how the whole one failed.
    Failure shortest(List<Step> steps, Failure otherwise) {
        List<Step> needed = new ArrayList<>(steps);
        Failure failure = otherwise;
        for (int size = needed.size() / 2; size > 0; size /= 2) {
            for (int from = 0; from + size <= needed.size(); ) {
                List<Step> fewer = new ArrayList<>(needed);
                fewer.subList(from, from + size).clear();
                Optional<Failure> still = play(fewer);
                if (still.isPresent()) {
                    needed = fewer;
                    failure = still.get();
                } else {
                    from += size;
                }
            }
        }
        return failure;
    }
}
