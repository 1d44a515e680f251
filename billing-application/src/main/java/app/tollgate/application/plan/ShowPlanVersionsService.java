package app.tollgate.application.plan;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.Plans;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.plan.PlanVersions;
import reactor.core.publisher.Mono;

@UseCase
final class ShowPlanVersionsService implements ShowPlanVersions {

    private final Plans plans;

    ShowPlanVersionsService(Plans plans) {
        this.plans = plans;
    }

    @Override
    public Mono<PlanVersions> of(PlanCode code) {
        return plans.versions(code);
    }
}
