package app.tollgate.simulator.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// The faults in force, first match first; one with a count is used up.
public final class Faults {

    private final RandomGenerator random;
    private final List<Armed> armed = new ArrayList<>();

    private static final class Armed {
        final Fault fault;
        int used;

        Armed(Fault fault) {
            this.fault = fault;
        }

        boolean spent() {
            return fault.count() > 0 && used >= fault.count();
        }
    }

    public Faults(RandomGenerator random) {
        this.random = random;
    }

    public synchronized void set(List<Fault> faults) {
        armed.clear();
        faults.forEach(fault -> armed.add(new Armed(fault)));
    }

    /// Those that still bite, with the count that is left.
    public synchronized List<Fault> inForce() {
        return armed.stream()
                .filter(each -> !each.spent())
                .map(each ->
                        each.fault.count() == 0 ? each.fault : each.fault.withCount(each.fault.count() - each.used))
                .toList();
    }

    public synchronized Optional<Fault> next(String operation) {
        for (Armed each : armed) {
            if (!each.spent() && each.fault.matches(operation) && random.nextDouble() < each.fault.rate()) {
                each.used++;
                return Optional.of(each.fault);
            }
        }
        return Optional.empty();
    }
}
