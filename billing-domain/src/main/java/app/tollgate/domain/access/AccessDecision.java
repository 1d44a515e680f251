package app.tollgate.domain.access;

import app.tollgate.domain.plan.Limit;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.plan.Tier;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// What a customer may do at one moment, and why (ACC-1).
///
/// `expiresAt` is when the decision turns, if nothing else happens before. `asOf` is when the deciding fact was last
/// confirmed by PayPal, or the moment of the question when no such fact exists.
public record AccessDecision(
        boolean fullAccess,
        AccessStatus status,
        Tier tier,
        Map<String, Limit> limits,
        Optional<PlanCode> plan,
        Optional<Instant> expiresAt,
        AccessReason reason,
        Instant asOf,
        AccessSource source) {}
