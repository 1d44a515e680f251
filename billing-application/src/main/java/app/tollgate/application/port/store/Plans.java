package app.tollgate.application.port.store;

import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.plan.PlanId;
import app.tollgate.domain.plan.PlanVersions;
import app.tollgate.domain.plan.ProviderPlanId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The plans on offer and those once sold.
public interface Plans {

    /// The version of every plan that is on sale ([PlanVersions#current]), by sort order and then by code.
    Flux<Plan> current();

    /// The version on sale of one plan, ready or not, active or not.
    Mono<Plan> currentByCode(PlanCode code);

    /// Empty for a code that nobody used.
    Mono<PlanVersions> versions(PlanCode code);

    /// Every plan with all its versions, in the order of [#current].
    Flux<PlanVersions> catalogue();

    Mono<Plan> find(PlanId id);

    Mono<Plan> findByProviderId(ProviderPlanId id);

    /// Adds a plan version; false when that version of the code exists already, and then nothing is written. Of two who
    /// add the same version at the same time one gets true.
    Mono<Boolean> add(Plan plan);

    /// Stores what the plan is described by: benefits, display and status. Terms and publication stay as they are.
    Mono<Void> describe(Plan plan);

    /// Stores how far the plan has come at PayPal, and nothing else. It only goes forward: fails with [StaleWrite]
    /// when it has come further or elsewhere already, or when another plan is sold as that one of PayPal.
    Mono<Void> publish(Plan plan);
}
