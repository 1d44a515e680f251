package app.tollgate.adapter.web.plan;

import app.tollgate.adapter.web.problem.InvalidField;
import app.tollgate.domain.plan.Limit;
import app.tollgate.domain.plan.PlanBenefits;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// A limit on the wire: a whole number, or the word `unlimited`.
public final class LimitJson {

    private static final String UNLIMITED = "unlimited";

    private LimitJson() {}

    public static Map<String, Object> of(Map<String, Limit> limits) {
        Map<String, Object> wire = new LinkedHashMap<>();
        limits.forEach((feature, limit) -> wire.put(feature, of(limit)));
        return wire;
    }

    private static Object of(Limit limit) {
        return switch (limit) {
            case Limit.UpTo(var max) -> max;
            case Limit.Unlimited() -> UNLIMITED;
        };
    }

    /// Throws [InvalidField] naming the feature whose limit is none.
    static Map<String, Limit> toLimits(Map<String, JsonNode> wire) {
        Map<String, Limit> limits = new LinkedHashMap<>();
        wire.forEach((feature, limit) -> limits.put(named(feature), toLimit(feature, limit)));
        return limits;
    }

    private static String named(String feature) {
        PlanBenefits.requireLimitName(feature);
        return feature;
    }

    private static Limit toLimit(String feature, JsonNode wire) {
        if (wire.isString() && wire.asString().equals(UNLIMITED)) {
            return new Limit.Unlimited();
        }
        if (!wire.isIntegralNumber() || !wire.canConvertToLong()) {
            throw new InvalidField(feature, "is a whole number, or \"" + UNLIMITED + "\"");
        }
        return upTo(feature, wire.asLong());
    }

    private static Limit upTo(String feature, long max) {
        try {
            return new Limit.UpTo(max);
        } catch (IllegalArgumentException outOfRange) {
            throw new InvalidField(feature, String.valueOf(outOfRange.getMessage()));
        }
    }
}
