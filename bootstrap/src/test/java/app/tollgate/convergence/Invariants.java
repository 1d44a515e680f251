package app.tollgate.convergence;

import java.util.List;

/// What holds after every history, whatever happened in it. Reads both sides, and changes neither.
final class Invariants {

    private Invariants() {}

    /// Fails with everything that does not hold.
    static void check(OneCustomerWorld town) {
        List<String> broken = broken(town);
        if (!broken.isEmpty()) {
            throw new AssertionError(String.join("\n", broken));
        }
    }

    static List<String> broken(OneCustomerWorld town) {
        BothSides scene = BothSides.of(town);
        StandingChecks.of(scene);
        MoneyChecks.of(scene);
        SuccessionChecks.of(scene);
        AccessChecks.of(scene);
        OpenWorkChecks.of(scene);
        return scene.wrong();
    }

    /// What holds even in the middle of a history, before all news has arrived.
    static List<String> brokenAtAnyTime(OneCustomerWorld town) {
        BothSides scene = BothSides.of(town);
        MoneyChecks.ofWhatIsKnown(scene);
        return scene.wrong();
    }
}
