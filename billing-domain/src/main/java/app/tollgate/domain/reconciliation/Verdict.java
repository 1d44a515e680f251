package app.tollgate.domain.reconciliation;

import java.util.List;

/// How one subscription stood against PayPal.
public sealed interface Verdict {

    /// Nothing differed.
    record Matched() implements Verdict {}

    /// It differed, and the reading has put it right.
    record Healed(List<Mismatch> healed) implements Verdict {

        public Healed {
            healed = List.copyOf(healed);
        }
    }

    /// It may differ still. `healed` is what was put right nevertheless, such as a charge that was not booked.
    record NeedsPerson(Concern concern, List<Mismatch> healed) implements Verdict {

        public NeedsPerson {
            healed = List.copyOf(healed);
        }
    }

    /// Not known; the next run asks again.
    record NotReached(String why) implements Verdict {}
}
