package app.tollgate.convergence;

import java.util.List;

/// What holds after every history, whatever happened in it. Reads both sides, and changes neither.
final class Invariants {

    private Invariants() {}

    /// Fails with everything that does not hold.
    static void check(OneCustomerWorld world) {
        List<String> broken = broken(world);
        if (!broken.isEmpty()) {
            throw new AssertionError(String.join("\n", broken));
        }
    }

    static List<String> broken(OneCustomerWorld world) {
        BothSides sides = BothSides.of(world);
        StandingChecks.of(sides);
        MoneyChecks.of(sides);
        SuccessionChecks.of(sides);
        AccessChecks.of(sides);
        OpenWorkChecks.of(sides);
        return sides.wrong();
    }

    /// What holds even in the middle of a history, before all news has arrived.
    static List<String> brokenAtAnyTime(OneCustomerWorld world) {
        BothSides sides = BothSides.of(world);
        MoneyChecks.ofWhatIsKnown(sides);
        return sides.wrong();
    }
}
