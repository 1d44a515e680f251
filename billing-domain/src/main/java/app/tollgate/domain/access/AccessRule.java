package app.tollgate.domain.access;

import java.time.Instant;

/// One rule of access: judges one subscription at one moment.
@FunctionalInterface
interface AccessRule {

    Verdict judge(SubscriptionFact fact, AccessPolicy policy, Instant now);
}
