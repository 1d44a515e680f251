package app.tollgate.adapter.web.plan;

import app.tollgate.domain.plan.PlanStatus;
import app.tollgate.domain.plan.ProviderPlanId;
import java.util.regex.Pattern;

/// Reads the single words and numbers of a plan; each refuses with a sentence that follows the field's name.
final class PlanWords {

    private static final int LABEL_MAX = 127;
    private static final Pattern PAYPAL_PLAN_ID = Pattern.compile("P-[A-Z0-9]{1,48}");

    private PlanWords() {}

    /// Something people read, of a length PayPal takes too.
    static String label(String text) {
        if (text.isBlank() || text.length() > LABEL_MAX || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("is 1 to " + LABEL_MAX + " characters on one line");
        }
        return text;
    }

    static long credits(long count) {
        if (count < 0) {
            throw new IllegalArgumentException("is not negative");
        }
        return count;
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
