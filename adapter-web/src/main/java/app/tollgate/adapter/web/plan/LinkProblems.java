package app.tollgate.adapter.web.plan;

import app.tollgate.adapter.web.problem.ProblemType;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.plan.ProviderPlanId;
import org.springframework.http.ResponseEntity;

/// Why one of our plans is not sold as a plan that exists at PayPal.
final class LinkProblems {

    private LinkProblems() {}

    static ResponseEntity<Object> linkedElsewhere(ProviderPlanId linked) {
        return ProblemType.PLAN_LINKED_ELSEWHERE
                .problem("This plan is " + linked.value() + " at PayPal.")
                .with("payPalPlanId", linked.value())
                .response();
    }

    static ResponseEntity<Object> taken(PlanCode by) {
        return ProblemType.PAYPAL_PLAN_TAKEN
                .problem("The PayPal plan is sold as '" + by.value() + "' already.")
                .with("plan", by.value())
                .response();
    }

    static ResponseEntity<Object> differs(String term, String ours, String theirs) {
        return ProblemType.PAYPAL_PLAN_DIFFERS
                .problem("The " + term + " is " + theirs + " at PayPal and " + ours + " here.")
                .with("term", term)
                .with("ours", ours)
                .with("theirs", theirs)
                .response();
    }

    static ResponseEntity<Object> unknown() {
        return ProblemType.PAYPAL_PLAN_UNKNOWN.response("PayPal has no plan of this id for this account.");
    }
}
