package app.tollgate.domain.subscription;

import app.tollgate.domain.plan.PlanId;
import java.net.URI;
import java.time.Instant;

/// A change of plan in the same subscription that has not come into force (SUB-6).
public sealed interface PlanChange {

    PlanId to();

    /// PayPal waits for the buyer's consent; until then the old plan goes on.
    record Asked(PlanId to, URI approveAt, Instant askedAt) implements PlanChange {}

    /// The buyer consented. The first charge due on `from` or later is at the new plan's price.
    record Agreed(PlanId to, Instant from) implements PlanChange {}
}
