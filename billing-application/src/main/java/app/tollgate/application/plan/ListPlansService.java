package app.tollgate.application.plan;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.Plans;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.plan.PlanStatus;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@UseCase
final class ListPlansService implements ListPlans {

    private final Plans plans;

    ListPlansService(Plans plans) {
        this.plans = plans;
    }

    @Override
    public Flux<Plan> onSale() {
        return plans.current().filter(ListPlansService::isActive);
    }

    @Override
    public Mono<Plan> onSale(PlanCode code) {
        return plans.currentByCode(code).filter(ListPlansService::isActive);
    }

    private static boolean isActive(Plan plan) {
        return plan.status() == PlanStatus.ACTIVE;
    }
}
