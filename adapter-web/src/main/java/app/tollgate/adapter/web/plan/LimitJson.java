package app.tollgate.adapter.web.plan;

import app.tollgate.adapter.web.problem.InvalidField;
import app.tollgate.domain.plan.Limit;
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
        wire.forEach((feature, limit) -> limits.put(PlanWords.label(feature), toLimit(feature, limit)));
        return limits;
    }

    private static Limit toLimit(String feature, JsonNode wire) {
        if (wire.isString() && wire.asString().equals(UNLIMITED)) {
            return new Limit.Unlimited();
        }
        if (wire.isIntegralNumber() && wire.canConvertToLong() && wire.asLong() >= 0) {
            return new Limit.UpTo(wire.asLong());
        }
        throw new InvalidField(feature, "is a whole number from 0 on, or \"" + UNLIMITED + "\"");
    }
}
