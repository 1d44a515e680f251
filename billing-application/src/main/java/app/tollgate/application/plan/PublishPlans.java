package app.tollgate.application.plan;

import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.plan.ProviderPlanId;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/// After the start: links imported plans to the PayPal plans named in the configuration (`PAYPAL_PLAN_*`),
/// and creates the others at PayPal where that is asked for. Safe to run again and again.
public interface PublishPlans {

    Mono<Report> publish(Command command);

    record Command(Map<PlanCode, ProviderPlanId> links, boolean createOthers) {}

    /// `open` plans are not at PayPal yet, each with the reason in words for an operator.
    record Report(List<PlanCode> published, Map<PlanCode, String> open) {

        public boolean complete() {
            return open.isEmpty();
        }
    }
}
