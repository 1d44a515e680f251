package app.tollgate.domain.reconciliation;

import app.tollgate.domain.customer.CustomerId;
import java.time.Instant;

/// One comparison of everything we hold with PayPal, from its begin to its report (SYN-1).
public record ReconciliationRun(
        RunId id, Cause cause, Instant startedAt, State state, Tally tally, EventSearch events) {

    public static ReconciliationRun begun(RunId id, Cause cause, Instant now) {
        return new ReconciliationRun(id, cause, now, new State.Running(), Tally.NOTHING, new EventSearch.NotYet(0));
    }

    /// Who wanted it.
    public sealed interface Cause {

        record Schedule() implements Cause {}

        record Admin(CustomerId askedBy) implements Cause {}
    }

    /// Where it stands.
    public sealed interface State {

        record Running() implements State {}

        record Done(Instant at) implements State {}

        /// Ended before everything was looked at; another run follows soon.
        record Interrupted(Instant at, String why) implements State {}
    }
}
