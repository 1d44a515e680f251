package app.tollgate.adapter.web.plan;

import app.tollgate.domain.plan.PlanStatus;
import app.tollgate.domain.plan.ProviderPlanId;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Reads the single words and numbers of a plan; each refuses with a sentence for the field.
final class PlanWords {

    private static final Pattern PAYPAL_PLAN_ID = Pattern.compile("P-[A-Z0-9]{1,48}");

    private PlanWords() {}

    /// Reads a value as it is, where the domain's `rule` accepts it.
    static <T> Function<T, T> within(Consumer<T> rule) {
        return value -> {
            rule.accept(value);
            return value;
        };
    }

    static PlanStatus statusOf(String word) {
        return switch (word) {
            case "active" -> PlanStatus.ACTIVE;
            case "inactive" -> PlanStatus.INACTIVE;
            default -> throw new IllegalArgumentException("is 'active' or 'inactive'");
        };
    }

    static ProviderPlanId payPalPlanOf(String id) {
        if (!PAYPAL_PLAN_ID.matcher(id).matches()) {
            throw new IllegalArgumentException("is PayPal's id of a plan, such as P-5ML4271244454362WXNWU5NQ");
        }
        return new ProviderPlanId(id);
    }
}
