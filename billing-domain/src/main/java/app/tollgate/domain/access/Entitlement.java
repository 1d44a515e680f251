package app.tollgate.domain.access;

import app.tollgate.domain.plan.Limit;
import app.tollgate.domain.plan.PlanBenefits;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.plan.Tier;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What a claim gives while it holds. `plan` is whose limits they are; a tier that no plan sold has none, and then
/// the limits are those of whoever has no claim.
public record Entitlement(Tier tier, Map<String, Limit> limits, Optional<PlanCode> plan) {

    public Entitlement {
        limits = Collections.unmodifiableMap(new LinkedHashMap<>(limits));
    }

    public static Entitlement of(PlanCode plan, PlanBenefits benefits) {
        return new Entitlement(benefits.tier(), benefits.limits(), Optional.of(plan));
    }

    public static Entitlement ofTierAlone(Tier tier) {
        return new Entitlement(tier, Map.of(), Optional.empty());
    }
}
