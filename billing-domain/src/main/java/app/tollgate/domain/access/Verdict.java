package app.tollgate.domain.access;

import java.time.Instant;
import java.util.Optional;

/// What one rule says of one claim.
public sealed interface Verdict {

    /// It gives what it is a claim to, until `until`, or for as long as nobody ends it.
    record Holds(Claim claim, AccessStatus status, AccessReason reason, Optional<Instant> until) implements Verdict {}

    /// It gives nothing, and this rule knows why. Without a claim it is the lack of one.
    record Refuses(Optional<Claim> claim, AccessStatus status, AccessReason reason) implements Verdict {}

    /// It is none of this rule's business.
    record Silent(Claim claim) implements Verdict {}
}
