package app.tollgate.domain.subscription;

import app.tollgate.domain.plan.Plan;

/// The plans a reading is judged by: the one our row is on, and the one PayPal reports. They differ from the buyer's
/// consent to a change (SUB-6) until the first charge of the new one.
public record BilledPlans(Plan present, Plan reported) {

    public static BilledPlans only(Plan plan) {
        return new BilledPlans(plan, plan);
    }

    boolean differ() {
        return !present.id().equals(reported.id());
    }
}
