package app.tollgate.domain.reconciliation;

import java.time.Instant;

/// How far a run has come with looking for events that were never delivered.
public sealed interface EventSearch {

    /// Events that were missing in our inbox and are in it now.
    long recovered();

    record NotYet(long recovered) implements EventSearch {}

    /// Everything PayPal lists up to `until` is in our inbox.
    record Complete(long recovered, Instant until) implements EventSearch {}

    /// Some are missing perhaps; the next run looks over the same time again. `why` is PayPal's issue when it refused,
    /// such as `NOT_AUTHORIZED`, or says that it did not answer.
    record Incomplete(long recovered, String why) implements EventSearch {}
}
