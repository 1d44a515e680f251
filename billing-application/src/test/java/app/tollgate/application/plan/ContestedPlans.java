package app.tollgate.application.plan;

import app.tollgate.application.port.store.Plans;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.plan.PlanId;
import app.tollgate.domain.plan.PlanVersions;
import app.tollgate.domain.plan.ProviderPlanId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// A store where someone else adds a version right before the first who tries.
record ContestedPlans(Plans behind, Plan quicker) implements Plans {

    @Override
    public Mono<Boolean> add(Plan plan) {
        return behind.add(quicker).then(behind.add(plan));
    }

    @Override
    public Flux<Plan> current() {
        return behind.current();
    }

    @Override
    public Mono<Plan> currentByCode(PlanCode code) {
        return behind.currentByCode(code);
    }

    @Override
    public Mono<PlanVersions> versions(PlanCode code) {
        return behind.versions(code);
    }

    @Override
    public Flux<PlanVersions> catalogue() {
        return behind.catalogue();
    }

    @Override
    public Mono<Plan> find(PlanId id) {
        return behind.find(id);
    }

    @Override
    public Mono<Plan> findByProviderId(ProviderPlanId id) {
        return behind.findByProviderId(id);
    }

    @Override
    public Mono<Void> describe(Plan plan) {
        return behind.describe(plan);
    }

    @Override
    public Mono<Void> publish(Plan plan) {
        return behind.publish(plan);
    }
}
