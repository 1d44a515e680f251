package app.tollgate.domain.access;

import java.time.Instant;

/// What one rule says of one subscription.
sealed interface Verdict {

    /// It gives its plan's tier until `until`.
    record Holds(AccessStatus status, AccessReason reason, Instant until) implements Verdict {}

    /// It gives nothing, and this rule knows why.
    record Refuses(AccessStatus status, AccessReason reason) implements Verdict {}

    /// It is none of this rule's business.
    record Silent() implements Verdict {}
}
