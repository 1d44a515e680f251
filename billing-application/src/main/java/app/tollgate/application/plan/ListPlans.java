package app.tollgate.application.plan;

import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.PlanCode;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// A visitor looks at what is on sale (PLN-3). Inactive plans are not shown.
public interface ListPlans {

    Flux<Plan> onSale();

    /// Empty when no plan of that code is on sale.
    Mono<Plan> onSale(PlanCode code);
}
