package app.tollgate.application.plan;

import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.plan.PlanVersions;
import reactor.core.publisher.Mono;

/// All that was ever sold under a code, for admins (PLN-4).
public interface ShowPlanVersions {

    /// Empty when no plan has this code.
    Mono<PlanVersions> of(PlanCode code);
}
